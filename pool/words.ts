/** What `npm run pool` says. */

export const fileWords = {
  folder: (path: string, all: string) => `${path} : c’est un dossier. Pour tous ses fichiers, écrivez ${all}`,
  missing: (path: string) => `${path} : ce fichier n’existe pas. Vérifiez son nom.`,
  noMatch: (path: string) => `${path} : aucun fichier ne correspond. Vérifiez le nom du dossier.`,
  gone: (path: string) => `${path} : ce fichier n’est plus là.`,
  unreadable: (path: string) =>
    `${path} : ce fichier ne peut pas être lu. Demandez le droit de le lire, ou copiez-le ailleurs.`,
  full: (path: string) => `${path} : il n’y a plus de place sur le disque.`,
  readOnly: (path: string) => `${path} : ce disque ne peut pas être écrit. Choisissez un autre dossier avec --sortie.`,
  notFolder: (path: string) => `${path} : c’est un fichier, pas un dossier. Choisissez un autre nom avec --sortie.`,
  unwritable: (path: string) =>
    `${path} : ce fichier ne peut pas être écrit. S’il est ouvert dans un autre programme, fermez-le. Sinon, choisissez un autre dossier avec --sortie.`,
  tooLarge: (file: string) => `${file} : ce fichier est trop grand pour un export.`,
};

export const runWords = {
  nothing: 'Aucun export trouvé. Exemple : npm run pool -- exports/*.json',
};

export const lrsWords = {
  address: (url: string) => `--lrs=${url} : une adresse commence par https:// et finit par « /xAPI ».`,
  silent: (host: string) =>
    `Le LRS ${host} ne répond pas. Les fichiers sont écrits. Quand il répondra, recommencez : rien ne sera envoyé deux fois.`,
  conflict: (said: string) =>
    `Le LRS a déjà ces lignes, avec d’autres nombres. Il garde les premiers. Il répond : ${said}`,
  refused: (status: number, said: string) => `Le LRS a refusé (${status}). Il répond : ${said}`,
  noAnswer: (status: number) => `Le LRS n’a pas répondu (${status}).`,
};

export const commandWords = {
  incomplete: (name: string) => `${name} : il manque ce qui vient après, ou c’est en trop. Exemple : --sortie=dossier`,
  unknown: (name: string) => `${name} : cette option n’existe pas. Pour les voir : npm run pool -- --help`,
  option: 'Une option',
  noFolder: '--sortie : il manque le nom du dossier. Exemple : --sortie=resultats',
  badCode: (code: string) =>
    `--structure=${code} : un code s’écrit en majuscules, chiffres et tirets, de 2 à 20 signes.`,
  badMonth: (month: string) => `--corriger=${month} : un mois s’écrit 2026-09.`,
  again: (times: number) => ` Déjà là, et comptés une seule fois : ${times}.`,
  tables: (folder: string, numbers: string) => `${folder}/table.csv, table.parquet et rapport.md : ${numbers}.`,
  tooSmall: 'Tous les nombres sont trop petits pour être donnés. Rassemblez plus de lieux, ou plus de mois.',
  rows: (folder: string, rows: string) =>
    `${folder}/reseau.parquet et xapi.ndjson : ${rows} par structure. Ne les publiez pas.`,
  out: (path: string) => `À donner au réseau : ${path}`,
  stay: (path: string) => `À garder dans le lieu, avec les fichiers des postes, et à ne donner à personne : ${path}`,
  sent: (rows: string) => `Reçu par le LRS : ${rows}.`,
  unforeseen: (message: string) =>
    `Quelque chose d’imprévu arrête le programme. Donnez cette phrase à qui s’en occupe : ${message}`,
  nothing: 'Rien n’a été écrit. Corrigez, puis recommencez.\n',
  missing: (code: string, months: string) => `Il manque ${code} : ${months}.`,
  moreStructures: (count: number) => `Et ${count} autres structures.`,
  moreFiles: (count: number) => `Et ${count} autres fichiers.\n`,
  oneExport: 'export',
  oneStructure: 'structure',
  oneRow: 'ligne',
  oneNumber: 'nombre',
};

export const help = `Rassembler les exports de plusieurs lieux, ou les postes d’un lieu.

  npm run pool -- exports/*.json
  npm run pool -- 'exports/**/*.json'    (entre guillemets, quand il y en a des milliers)

  --sortie=dossier    où écrire (.output/pool)
  --corriger=2026-09  dans un lieu : donner de nouveau un mois déjà donné, avec ce que les postes disent maintenant
  --reseau            aussi les lignes par structure : reseau.parquet et xapi.ndjson. Ne les publiez pas.
  --lrs=ADRESSE       envoyer aussi ces lignes à un LRS (xAPI), jusqu’à « /xAPI » ; LRS_KEY=nom:motdepasse
  --structure=CODE    le code à donner aux exports du premier format, qui n’en ont pas
  --structure=fichier.json=CODE   le même, pour un seul fichier (autant de fois qu’il faut)

Codes de fin : 0 tout va bien ; 1 un fichier est refusé ; 2 la commande est mal écrite ;
3 la sortie ne peut pas être écrite ; 4 le LRS n’a pas tout reçu.
`;
