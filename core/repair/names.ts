/**
 * Frequent given and family names of France, in plain form (publicWords.ts). Whatever the guides contain, these are
 * never taken from a page, even when they are words too (« petit », « page »): an advisor types them when a label needs
 * them.
 */
const given = `
  aaron abdel abdelkader abdellah abdoulaye abel achille adam adele adeline adil adrien adrienne agathe agnes ahmed aicha aime aimee alain alban
  albane albert albertine alex alexandra alexandre alexia alexis alfred ali alice alicia aline alison alix aliya alphonse amadou amandine amar ambre
  amelie amina aminata amine amir anais anas andre andrea andree ange angela angele angelina angelique anissa anita anna annabelle anne annette
  annick annie anouk anthony antoine antoinette antonin antonio antony apolline ariane arlette armand armelle arnaud arsene arthur assia astrid aude
  audrey auguste augustin aure aurelie aurelien aurore axel axelle aya ayoub ayse aziz baptiste barbara basile bastien beatrice benedicte benjamin
  benoit berenice bernadette bernard berthe bertrand bilal blaise blanche blandine boris boubacar brahim brice brieuc brigitte bruno
  camelia camille candice capucine carine carla carlos carole caroline cassandre catherine cecile cedric celeste celestine celia celine cesar chaima
  chantal charlene charles charlie charline charlotte chloe christel christelle christian christiane christine christophe cindy claire clara clarisse
  claude claudette claudie claudine clea clelia clemence clement clementine cloe clotilde colette coline constance constantin coralie corentin corine
  corinne cynthia cyprien cyril cyrille damien daniel daniele danielle danny daouda david deborah delphine denis denise denys desire desiree diane
  didier diego dieudonne djamila djibril dominique dora doris dorothee dylan eddy edgar edith edmond edouard edwige eglantine elena eleonore elia
  eliane elias elie eliot elisa elisabeth elise elizabeth ella elliot ellyn elodie eloise elsa elvire elyes emeline emeric emile emilie emilien emma
  emmanuel emmanuelle emmy enora enzo eric erica erik ernest erwan erwann esteban estelle esther ethan etienne eugene eugenie eva evan eve evelyne
  fabien fabienne fabrice faiza fanny farid fatiha fatima fatma fatou fatoumata faustine felicie felix ferdinand fernand fernande fiona flavie
  flavien fleur flora flore florence florent florentin florian floriane france francine francis francisco franck francois francoise frank freddy
  frederic frederique gabin gabriel gabrielle gael gaelle gaetan gaspard gaston gauthier gautier genevieve geoffrey geoffroy george georges georgette
  gerald geraldine gerard germain germaine ghislain ghislaine gilbert gilberte gilles gillian gisele giulia gregoire gregory guillaume gustave guy
  gwenael gwenaelle gwendoline habib hadrien hakim halima hamid hamza hanna hannah hans harmonie harold harry hasan hassan hassane hector helena
  helene heloise henri henriette herve hicham hippolyte honore honorine hortense hubert hugo hugues huguette hussein ibrahim ida idriss ignace igor
  ikram iliana ilyes imane imran ines ingrid irene iris irma isaac isabelle isaure isis ismael issa ivan jack jacqueline jacques jade jalil jamal
  james jamila jane janine jasmin jasmine jason jawad jean jeanne jeannine jennifer jeremie jeremy jerome jessica jessy jihane joachim joanna jocelyn
  jocelyne joel joelle johan johann johanna johnny jonas jonathan jordan jordane jose josee joseph josephine josette joshua josiane josselin juan
  jude judicael judith jules julia julian juliana julie julien julienne juliette junior juste justin justine kader kadiatou kamel karim karima karine
  karl karla katia kelly kenza kevin khadija khaled kilian killian kim kylian laetitia lahcen laila lalie lamia lara larissa latifa laura laure
  laureen laurence laurene laurent laurie laurine lea leana leila lena leo leon leonard leonie leonor leonore leopold leslie leticia lia liam lilian
  liliane lilou lily lina linda lino lisa lise lison lola lorenzo lorraine lou louane louis louisa louise louka louna luc luca lucas luce lucette
  lucie lucien lucienne lucile ludivine ludovic luis lukas luna lydia lydie lyna lys madeleine mado mae maeline maelle maelys maeva magali maia
  maimouna maissa malek malik malika malo malou malya mamadou manel manon manuel manuela marc marceau marcel marcelle marcellin margaux margot
  marguerite maria mariam mariama marianne marie mariella marielle marien marin marina marine mario marion marius marjolaine marjorie mark marlene
  marlon martha marthe martial martin martine marvin marwa marwan maryam maryline maryse maryvonne mateo matheo mathias mathieu mathilde mathis
  mathurin mathys matis matteo matthias matthieu maud maude maureen maurice mauricette maxence maxime maximilien maya maylis medhi mehdi melanie
  melina melissa melodie melvin merouane merveille mia michael michel michele micheline michelle mickael miguel mila milan milena milo mina miriam
  modeste mohamed mohammed moise monique morgan morgane mouhamed mouloud mounir mourad moussa moustapha muriel murielle mustapha myriam nabil nadege
  nadia nadine nadir naim najat nancy naomi natacha natalia nathalie nathan nathanael nathanaelle nawel nelly nestor nicolas nicole nina nino ninon
  nizar noa noah noe noel noelie noeline noelle noemie nolan nolwenn nora norah norbert nordine nour noura oceane octave octavie odette odile odilon
  olga olive oliver olivia olivier olympe omar ombeline oriane orlane oscar othman ousmane pablo pacome palmyre paola paolo parfait pascal pascale
  pascaline patrice patricia patrick paul paula paule paulette pauline pedro perceval pernelle perrine peter petronille philemon philibert philippe
  philippine philomene pierre pierrette pierrick placide priscilla prosper prudence prune quentin quitterie rabia rachel rachid rachida rafael raissa
  ralph rania raoul raphael raphaelle rayan raymond raymonde rebecca regine regis reinhold remi remy renaud rene renee reynald rhita ricardo richard
  rita robert roberte robin rodolphe rodrigue roger roland rolande rolland romain romane romaric romeo romuald romy ronan rosa rosalie rose roselyne
  rosemonde rosine roxane ruben rudy ryan sabine sabrina sacha safia said saida salah salim salima salome salomon sam samantha sami samia samir
  samira samuel sandra sandrine sandy sara sarah sebastien segolene selena selim selma serge servane severin severine shana sharon sheila sibylle
  sidney sidonie siham simon simone sixtine sofia sofiane soizic solal solange solene soline sonia sophia sophie soraya souad soufiane souleymane
  stanislas stella stephane stephanie stephen steve steven suzanne suzie sylvain sylvaine sylvestre sylvette sylviane sylvie taha tanguy tania tanya
  tarek tatiana teddy tess tessa thais thea thelma theo theodore theophile therese thibaud thibault thibaut thierry thomas tidiane tiffany tim timeo
  timothe timothee tina titouan tom tommy toni tony toussaint tristan ulysse urbain ursule valentin valentine valere valerian valerie valery vanessa
  vera veronique vianney vicente victoire victor victoria vincent vinciane viola violaine violette virgil virginie vivian viviane vivien walid walter
  warren wassim wendy werner wilfried william willy wissam xavier yacine yael yan yanis yann yanna yannick yannis yasmina yasmine yasser yassin
  yassine yoann yohan yohann yolande youcef youness youri youssef yvan yves yvette yvon yvonne zacharie zachary zahra zakaria zelie zineb zita zoe
  zohor zohra
`;
const family = `
  abadie allain allard alves aubert aubry auger bah bailly barbier baron barre barry barthelemy baudry bazin beaumont benali benamar benard berger
  bernier berthelot bertin besnard besson bigot billard blanc blanchard blanchet blin blondel bodin boivin bon bonneau bonnet boucher bouchet
  boulanger boulay bourdon bourgeois bousquet boutin bouvet bouvier boyer breton briand brun brunel brunet buisson camara camus carlier caron
  carpentier carre cartier chapuis charpentier charrier charron chartier chauveau chauvet chauvin chen cherif chevalier chevallier cisse clerc colas
  colin collet collin comte cordier cornu cosson costa coste couderc coulibaly coulon courtois cousin coutant couturier cros delage delaunay delmas
  demir descamps deschamps devaux dia diallo diarra diop dubois dufour duhamel dumas dumont dupont dupuis dupuy durand duval esteve evrard fabre
  faivre faure favre fernandez ferrand ferreira ferry fischer fleury fofana fontaine fort foucher fouquet fournier gaillard gallet garcia garnier
  gaudin gay gillet girard giraud godard gomes gomez goncalves gonzalez gosselin grand grandjean grondin gros guerin guichard guilbert guillet
  guillon guillot guillou guyot hamel hamidi hamon hardy hebert henry hernandez hoarau hoareau huang huet humbert imbert jacob jacquemin jacquet
  jacquot jolly joly joubert jourdan kaya keita klein konate kone lacombe lacroix lagarde lambert lamy langlois laporte laroche lassalle lavigne
  lebeau leblanc leblois leblond lebon lebreton lebrun leclerc leclercq lecomte leconte lefebvre lefevre lefort legendre leger legrand legros lejeune
  lelievre lemaire lemaitre lemoine lenoir lepage leroux leroy lesage lesueur levasseur leveque levesque levy loiseau lopes lopez ly maillard maillot
  mallet marchal marchand marechal marques martel martinet martinez martins marty mary masson maurin menard mendes mercier merle meunier meyer
  michaud millet monier monnier moreau morel morin morvan moulin muller navarro nguyen noir normand oliveira ollivier page pasquier pelletier peltier
  pereira perez perret perrier perrin perrot petit petitjean pham picard pichon pineau pires poirier pons potier poulain prevost prigent prudhomme
  pruvost raynaud regnier renard renault rey reynaud ribeiro riviere roche rocher rodrigues rodriguez rossi rossignol rousseau roussel rousset roux
  roy royer ruiz sabatier salmon sanchez santos sauvage schmitt schneider seguin serre silva sorin sow sylla tessier texier toure tourneur tournier
  tran traore vaillant valette vallee vallet vasseur verdier vidal vigneron voisin vu wagner wang weber weiss yilmaz
`;
export const NAMES: ReadonlySet<string> = new Set(`${given} ${family}`.trim().split(/\s+/));
