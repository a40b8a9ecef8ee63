/** The words at the top of our own pages. */
export const words = {
  brand: 'Faire avec',
  home: 'Retour à l’accueil',
};
