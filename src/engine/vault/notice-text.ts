/**
 * `LISEZMOI.txt` of format 1. Part of the format: the reader compares it byte for byte, so it never changes
 * without a new format version.
 */
export const NOTICE_TEXT = `RELIEF – COFFRE CHIFFRÉ (format 1)

Ce fichier contient les données d’un service, chiffrées. Il s’ouvre normalement avec le logiciel Relief.
Si Relief n’est plus disponible, il s’ouvre aussi avec des outils publics et libres\u202f:
  - unzip (ou tout logiciel qui ouvre un ZIP)\u202f;
  - age, https://age-encryption.org (version 1.0 ou plus récente)\u202f;
  - sqlite3, https://sqlite.org (version 3.37 ou plus récente\u202f; ou DB Browser for SQLite, https://sqlitebrowser.org).
Il faut une phrase de passe\u202f: celle de l’administrateur, du suppléant, ou celle de la feuille de secours.

ATTENTION. Une fois ouvertes ainsi, les données sont en clair sur la machine\u202f: travaillez sur une copie, sur un
poste de confiance, hors de tout dossier partagé ou synchronisé, et effacez tout à la fin.

Ce que contient le coffre
  coffre.json   version du format, identifiant du coffre, numéro de génération. Rien de secret.
  cles/         une clé par détenteur\u202f: administrateur, suppleant, secours. Chiffrées par leur phrase de passe.
  donnees.age   la base de données SQLite, chiffrée par la clé.

SOUS LINUX (Debian, Ubuntu)
  1. Installer les outils\u202f:
       sudo apt install unzip age sqlite3
  2. Extraire le coffre (remplacer Service.coffre par le nom du fichier)\u202f:
       unzip Service.coffre -d ouverture
       cd ouverture
  3. Déchiffrer la clé\u202f; taper la phrase de passe quand age la demande («\u00a0Enter passphrase\u00a0»)\u202f:
       age -d -o cle.txt cles/administrateur.age
     Avec la feuille de secours, remplacer administrateur par secours.
  4. Afficher la clé, une seule ligne qui commence par COFFRE1-, et la copier\u202f:
       cat cle.txt
  5. Déchiffrer les données\u202f; quand age demande la phrase de passe, coller cette ligne entière\u202f:
       age -d -o donnees.sqlite donnees.age
  6. Lire la base\u202f:
       sqlite3 donnees.sqlite .tables
       sqlite3 donnees.sqlite .dump
  7. Effacer à la fin\u202f:
       shred -u cle.txt donnees.sqlite

SOUS WINDOWS
  1. Télécharger age pour Windows (https://github.com/FiloSottile/age/releases) et extraire age.exe.
  2. Copier le coffre, renommer la copie en .zip, puis clic droit, «\u00a0Extraire tout\u00a0».
  3. Mettre age.exe dans le dossier extrait. Dans l’Explorateur, taper powershell dans la barre d’adresse.
  4. Déchiffrer la clé\u202f; taper la phrase de passe quand age la demande\u202f:
       .\\age.exe -d -o cle.txt cles\\administrateur.age
  5. Afficher la clé et copier la ligne entière, qui commence par COFFRE1-\u202f:
       Get-Content cle.txt
  6. Déchiffrer les données\u202f; coller cette ligne quand age demande la phrase de passe\u202f:
       .\\age.exe -d -o donnees.sqlite donnees.age
  7. Ouvrir donnees.sqlite avec DB Browser for SQLite, ou\u202f:
       sqlite3.exe donnees.sqlite .tables
  8. À la fin, supprimer cle.txt et donnees.sqlite, puis vider la corbeille.

Si age refuse la phrase de passe, vérifier les majuscules, les tirets et les accents. Sans aucune des phrases de
passe, personne ne peut ouvrir ce coffre.
`;
