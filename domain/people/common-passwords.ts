/**
 * What is tried first, without the figures and repetitions by which it is made long enough (`domain/people/passwords.ts` takes those
 * off). From the published lists of leaked passwords (NCSC and SecLists), with what offices add to them: seasons, months, clubs,
 * runs along the keyboard, and the sentences that every article on passwords recommends.
 */
const listed = `
password passw passwd pass passphrase mypassword newpassword oldpassword temppassword defaultpassword passwort
thisisapassword thisismypassword thepassword yourpassword changeme changemenow changeit letmein letmeinnow letmeinplease
welcome welcomehome welcometo admin administrator adminadmin superadmin sysadmin root toor user username guest test testing
testtest tester testpassword default secret topsecret mysecret login logon signin access master system server computer
internet network office windows microsoft google facebook twitter linkedin apple samsung iphone android
qwerty qwertyuiop qwertyuiopasdf qwertyui qwert qwertz azerty azertyuiop asdf asdfgh asdfghjkl asdfjkl zxcv zxcvbn zxcvbnm
qazwsx qazwsxedc qazwsxedcrfv qazwsxedcrfvtgb zaqxsw zaqwsx qweasd qweasdzxc qweqwe asdasd zxczxc poiuytrewq lkjhgfdsa mnbvcxz
qaz wsx edc oneqaz aqwzsx qwaszx
iloveyou iloveu loveyou iloveme ilovemyself lovely love lover loveme forever sweetheart darling princess prince queen king
sunshine rainbow flower flowers butterfly angel angels babygirl baby honey sugar cookie chocolate cheese banana orange
monkey dragon tiger lion panther eagle falcon dolphin horse rabbit kitten kitty puppy doggy doggie bailey charlie
football footballfootball soccer rugby cricket baseball basketball hockey tennis arsenal chelsea liverpool liverpoolfc everton
tottenham spurs manchester manchesterunited manunited mancity westham westhamunited newcastle astonvilla leeds celtic rangers
rovers wanderers
batman superman spiderman starwars pokemon pikachu matrix harrypotter hogwarts gandalf avengers ninja samurai wizard
michael jennifer jessica ashley daniel thomas andrew joshua matthew hannah jordan michelle nicole robert william
summer winter autumn spring january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday london england scotland wales britain unitedkingdom greatbritain
trustno trustnoone whatever nothing something freedom america canada killer hunter ranger shadow hello hellohello helloworld
goodbye money mustang ferrari porsche mercedes corvette harley yamaha pepper ginger maggie merlin silver golden diamond purple
yellow green black white blue red ncc abc abcd abcde abcdef abcdefg abcdefgh aaa xxx zzz
correcthorsebatterystaple horsebatterystaple thequickbrownfox thequickbrownfoxjumps tobeornottobe maytheforcebewithyou
onetwothree onetwothreefour onetwothreefourfive opensesame nopassword idontknow iforgot iforgotmypassword forgotpassword
council councils citycouncil countycouncil boroughcouncil childrensservices children ofsted ofstedofsted socialwork
socialworker socialcare safeguarding inspection inspections improvement improvementplan actionplan official officialsensitive
`;

export const commonPasswords: ReadonlySet<string> = new Set(listed.trim().split(/\s+/));
