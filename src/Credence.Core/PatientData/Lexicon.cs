using System.Collections.Frozen;

namespace Credence.Core.PatientData;

/// <summary>The words that decide what a sentence is about. A word with * stands for all that begin with it.</summary>
internal static partial class Lexicon
{
    public static FrozenSet<string> Abbreviations { get; } =
        Set(
            "drs profs messrs mx sra srta rev sgt cpl cpt pvt ssgt msgt ltc col capt lt admin regs jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr pt pts wm jr sr st no dob prof vs approx ave blvd apt rd ln ext tel hosp dept fig"
        );

    /// <summary>A person who is treated, as the sentence calls them.</summary>
    public static FrozenSet<string> Patient { get; } =
        Set(
            "patient patient's pt pts mrn dob bed room ward admitted discharged readmitted yo y/o chart mychart ssn deceased decedent inpatient victim"
        );

    public static FrozenSet<string> Kin { get; } =
        Set(
            "wife husband son sons daughter daughters mother father brother brothers sister sisters twin twins widow widower spouse parents mom dad grandmother grandfather aunt uncle niece nephew caregiver guardian neighbor neighbors boyfriend girlfriend fiance fiancee himself herself cousin grandson granddaughter family home lives lived resides his her him"
        );

    /// <summary>People at their work: the sentence may name them.</summary>
    public static FrozenSet<string> Professional { get; } =
        Set(
            "dr doctor prof professor mentor mentors speaker speakers author authors co-author co-authors coauthor lecture lecturer lectured colleague colleagues chair chairs chairman chairwoman director coordinator registrar faculty keynote moderator moderated panelist instructor preceptor presenter presented editor recommended committee course conference meeting workshop webinar symposium rounds office secretary dean recruiter organizer attending fellow statistician librarian supervisor talk talks talked taught teach teaches led leads lead leader manager administrator sponsor chief quality class session presentation poster abstract grant"
        );

    /// <summary>Places one calls, writes or goes to.</summary>
    public static FrozenSet<string> Business { get; } =
        Set(
            "board boards attn attention office registration desk hotel helpline hotline provider providers support cme registrar reception pharmacy department library publisher venue parking airport airline booking booked reservation center  clinic hospital university college society academy institute campus line switchboard toll-free customer invoice accreditor accme hall convention"
        );

    /// <summary>Illness, ward, treatment; * = however the word goes on.</summary>
    public static FrozenSet<string> Clinical { get; } =
        Set(
            "pacer pacers paced pacing tib fib tib-fib femur* humer* clavic* pelvi* larynx mandib* maxill* orbit* globe skull splint* spica ortho* cast drain* stoma* incision* thumb wrist* elbow* shoulder* ankle* admit* discharg* readmi* transfer* intubat* extubat* sepsis septic stroke fall* fell bleed* bled hemorrhag* dka chf copd stemi nstemi pneumonia overdos* icu wound* fractur* died dies dying death hospice transfus* reaction dose* missed potassium sodium delirium cancer metasta* dnr code coded pain seizure* postpartum preeclampsia eclampsia asthma jaundice croup fever infect* abscess cellulitis embol* pe dvt thromb* anticoag* apixaban warfarin heparin vancomycin insulin opioid* cirrhosis ascites pancreatitis fibrillation infarct* ischemi* stenosis dementia confus* agitat* suicid* psychosis diabet* dialysis renal kidney liver hepat* anemi* neutropeni* leukemia lymphoma tumor mass nodule biops* surgery surgical rsv antibod* scabies lice thyroid visit clinic level melanoma lesion biopsy methadone flare outbreak relapse* remission vaccin* immuniz* ultrasound colonoscop* mammogram endoscop* bleeding hemoptysis surgery surgical postop pod repair hip aspirat* arrest shock hypotens* hypertens* tachycardi* bradycardi* arrhythm* syncope dizz* headache migraine cough dyspnea hypox* oxygen nausea vomit* diarrhea constipat* rash allerg* anaphyla* hypo* hyper* consult* labs ct mri xray x-ray ekg ecg echo catheter pacemaker stent graft amputat* burn* trauma gsw mva snf rehab sickle hiv tb covid influenza meningit* uti pyelo* obstruct* perforat* hx mvc gcs lupus withdraw* abrupt* placent* g1p0 g2p1 g3p2 hernia appendic* cholecyst* colitis ileus bowel gi ugib lgib esrd aki ckd copd's dehisc* refus* delivery labor pregnan* gestation neonat* preterm intub* ventilat* bipap cpap trach peg polyp* screening palliative cardiac amyloid* weakness numb* ascending paralys* itch* swell* edema fluid* diuretic* statin* antibiotic* steroid* chemo* radiation infusion* transplant* tracheost* ventric* atrial aort* valve* murmur arter* venous vascular compartment necro* gangren* ulcer* sore cyst* mole rheumat* gout arthritis joint* spine spinal cord disc sciatica neuropath* tremor parkinson* dyskinesia* memory depress* anxi* manic mania bipolar psych* schizo* trauma* bruis* laceration* lac burn sprain dislocat* amput* prosthe* suture* vomiting ascit* gallbladder gallstone* reflux gerd celiac crohn* hemorrhoid* incontinen* catheter* prostat* testic* ovar* uter* cervi* breast menopaus* hot-flash* fetal fetus miscarr* ectopic infertil* contracept* iud prenatal lactation colic vaccine* measles mumps pertussis rubella varicella zoster shingles herpes syphilis gonorrh* chlamydia hpv wart* eczema psoria* acne cellulit* lice tick* rabies tetanus malaria dengue mold pneumo* bronch* emphysema apnea inhaler* nebuliz* oxygenation tumors malignan* metastas* mets myeloma sarcoma glioma nodules node* marrow platelet* clot* inr hemoglobin hemophil* transfusion* ferritin glucose a1c thyro* cortisol adrenal pituitar* insulin* pump glipizide metformin obes* weight diet* malnutrition refeeding cholesterol lipid* ldl statins bp blood vitals ecmo lvad icd stent* cabg pci cath tpa thrombolysis thrombectomy stroke* aphasia hemipar* facial droop eye* vision glaucoma cataract* retina* hearing tinnitus vertigo sinus* tonsil* dental tooth alcohol* etoh drinking smok* vap* tobacco nicotine cannabis cocaine meth fentanyl naloxone buprenorphine suboxone methadone detox hallucinat* restrain* fall-risk frail* dement* caregiver* nursing-home hospice* prognosis comfort palliation dnr polst mental-status unrespons* collapsed coma comatose lethargic septic bacterem* mrsa culture* sputum urine stool swab antibody titer* genetic* mutation cardiomyopath* myocard* pericard* endocard* angina chest-pain palpitat* ablation amiodarone digoxin statin lisinopril losartan hydralazine furosemide lasix torsemide spironolactone prednisone dexamethasone methotrexate hydroxychloroquine infliximab rituximab contrast colonoscopies meds medication* pill* tablet* refill* prescri* overdosed poison* exposure lead carbon monoxide heat-stroke frostbite hypotherm* drown* choking bite* sting* pregnan* gravida trimester iugr lithium diff cdiff difficile recurren* recurrent carvedilol metoprolol lisinopril amlodipine digoxin verapamil diltiazem clonidine hydrochlorothiazide thiazide* furosemide spironolactone warfarin aspirin clopidogrel ticagrelor dabigatran edoxaban tamsulosin doxazosin finasteride metformin glargine levothyroxine methimazole prednisone gabapentin pregabalin duloxetine sertraline citalopram escitalopram fluoxetine paroxetine bupropion mirtazapine trazodone quetiapine olanzapine risperidone aripiprazole haloperidol clozapine valpro* lamotrigine levetiracetam phenytoin carbamazepine topiramate lorazepam alprazolam clonazepam diazepam zolpidem melatonin oxycodone hydrocodone morphine hydromorphone tramadol ketamine propofol midazolam ibuprofen naproxen acetaminophen colchicine allopurinol methotrexate cyclosporine tacrolimus mycophenolate azathioprine cefepime ceftriaxone cephalexin ciprofloxacin levofloxacin doxycycline bactrim linezolid meropenem gentamicin fluconazole acyclovir remdesivir paxlovid ivermectin albuterol tiotropium montelukast omeprazole pantoprazole famotidine ondansetron metoclopramide loperamide lactulose miralax estrogen testosterone progesterone semaglutide tirzepatide liraglutide empagliflozin dapagliflozin sacubitril amiodarone sotalol flecainide norepinephrine epinephrine vasopressin dobutamine milrinone nitroglycerin hypoglyc* hyperglyc* thyroidectomy cellulitis sores swallow* feeding choked aspirated wheez* croupy stridor sputum hoarse* blurr* limp* faint* collaps* blackout* bleedin* hematoma* hematuri* proteinuri* stones colic creat* gfr prognos* diagnos* misdiagnos* symptom* comorbid* illness* disease* disorder* syndrome* treat* therap* regimen* ct scan scans imaging bilirubin* lp paracentes* thoracentes* bronchoscop* albumin calcium magnesium phosph* uric urea ammonia bicarb* lactate troponin* bnp probnp d-dimer tsh t4 psa cea afp ck ldh alk ast alt grew grown gram blast* smear intubating ett foley picc bolus drip pressor* rapid-response lvef nyha bolused diures* rales crackles stool-test guaiac hematocrit crit hct inr's uremi* acidos* alkalos* anion delta-gap osm* vt vf svt qtc lbbb wean* sedat* nerve-block epidural spinal anesthe* induction postnatal breastfeed* latch formula-fed milestones vaccine-hesitan* circumcis* orchid* testes puberty growth short-stature autis* adhd learning-disab* bully* self-harm cutting ideation concuss* visits dna atresia biliary interpreter code codes epi 302 hold involuntary guardianship capacity surrogate proxy autopsy coroner bereave* grief griev* mourning condolence"
        );

    public static FrozenSet<string> Honorifics { get; } =
        Set(
            "mr mrs ms miss mister mx sra srta madame monsieur frau herr rev sergeant cpl pvt airman seaman trooper señor señora senor senora coach captain officer reverend rabbi sister"
        );

    public static FrozenSet<string> ClinicianTitles { get; } =
        Set(
            "dr drs doctor prof professor nurse pa rn np pharmacist chaplain dean president governor senator justice saint st"
        );

    public static FrozenSet<string> PatientNouns { get; } =
        Set(
            "patient pt pat client baby infant newborn neonate child kid boy girl toddler twin teen teenager decedent case little"
        );

    /// <summary>What may stand between "patient" and the name.</summary>
    public static FrozenSet<string> Joining { get; } =
        Set("is was named called name boy girl twin a b of the mr mrs ms miss case son daughter");

    public static FrozenSet<string> CareVerbs { get; } =
        Set(
            "discharge discharged discharging admit admitted admitting transfer transferred consult consulted saw seen seeing see intubated coded examined treated treating operated rounded visited followed follow called reached evaluated family wife husband son daughter mother father brother sister widow widower spouse mom dad parents neighbor cousin about case"
        );

    public static FrozenSet<string> CareJoining { get; } =
        Set("for of on to from with with's a the our old new and both");

    /// <summary>Degrees, doses and places that are written with dots.</summary>
    public static FrozenSet<string> DottedWords { get; } =
        Set(
            "m.d. d.o. r.n. n.p. p.a. m.s. b.s. b.a. m.a. j.d. d.c. d.d.s. d.p.m. m.p.h. m.b.a. m.h.a. u.s. u.s.a. u.k. e.u. n.y. l.a. i.v. i.m. s.c. p.o. p.r. b.i.d. t.i.d. q.i.d. q.d. q.h.s. p.r.n. e.r. o.r. e.d. e.g. i.e. a.m. p.m. c.t. h.i.v. c.m.e. f.a.c.p. m.i. p.e. d.v.t. u.t.i. i.c.u. e.k.g. e.c.g. m.r.i. d.n.r. n.p.o. i.d. g.i. o.b. p.t. o.t. b.p. h.r. c.v. t.b. d.t. e.f. h.f. a.f. r.a. m.r. c.v.a. t.i.a. c.p.r. e.m.s. c.o. a.m.a. d.c."
        );

    /// <summary>Capitalized words that are no person's name.</summary>
    public static FrozenSet<string> NotNames { get; } =
        Set(
            "rep reps proc suppl urol sgt det lt ltc cpt col ssgt msgt coder coders purpura serif footer mondays tuesdays wednesdays thursdays fridays saturdays sundays christmas easter thanksgiving halloween ramadan hanukkah passover diwali juneteenth catholic jewish muslim hindu buddhist amish mennonite mormon latino latina hispanic caucasian indigenous congress senate internet bible quran god olympics adm admin rev stat ann comp regs reg cent occ gen cat ch sec wyo ill tenn conn mich minn mont neb nev okla ore tex wis ala ariz ark calif colo fla kan mass professional fundamentals primary curriculum dental life essentials principles practice practices advances advanced basics basic intensive introduction overview highlights selected topics issues frontiers perspectives approach approaches strategies management comprehensive certified examination preparation edition series summit forum network initiative alliance coalition partnership consortium bulletin register act law prescribing interviewing stewardship simulation support provider renewal i january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun hospital clinic university college school society association academy institute center  department health healthcare medical medicine board commission committee council foundation conference congress course courses meeting session module review update updates program project workshop webinar rounds grand journal annals lancet bmj guidelines guideline protocol bundle trial study score scale index criteria disease syndrome sign test maneuver procedure formula classification catheter tube safety experience education care advocate portal privacy reported outcomes outcome centered quality improvement ethics leadership teaching opioid opioids sepsis pain stroke heart lung kidney liver cancer surgery surgical internal family emergency critical pediatric pediatrics psychiatry neurology cardiology oncology radiology pathology anesthesia anesthesiology nursing pharmacy america american national international united states state federal general regional memorial north south east west northern southern eastern western new york jersey mexico hampshire carolina dakota virginia ohio florida texas california nevada kansas connecticut washington massachusetts illinois michigan indiana kentucky tennessee georgia alabama mississippi louisiana arkansas missouri iowa minnesota wisconsin nebraska oklahoma colorado utah arizona oregon idaho montana wyoming alaska hawaii maine vermont rhode island pennsylvania maryland delaware chicago boston orlando atlanta dallas houston denver seattle phoenix cleveland columbus cincinnati dayton toledo akron miami tampa detroit philadelphia baltimore nashville memphis minneapolis portland diego francisco angeles vegas honolulu medicare medicaid medline pubmed uptodate epic cerner excel word zoom teams foley bell english spanish french german the a an and or but of in on at for to with without from by this that these those he she it they we you his her their our my your who which what when where why how if so no not yes all any some one two three four five six seven eight nine ten first second third new old young elderly review ask call phone fax meet read teach learn learned check present presented submit book booked born name record recorded number age aged case cases consult discharge discharged transfer transferred admit admitted saw seen see family wife husband home address reach sent send discuss discussed talked talk met visit nurse room bed photo image order lab specimen hotel airport street avenue road lane drive credit credits category cme acls bls pals nrp atls usmle license  certificate certificates activity monthly quarterly annual year years week weeks month months day days today yesterday tomorrow morning afternoon evening night complete completed plan planned goal goals theme recurring random version course's patients patient pt pts mother father son daughter baby boy girl kid child little twin male female man woman men women lady gentleman resident residents intern interns student students fellow fellows team teams staff attending doctor doctors physician physicians colleague mentor speaker lecture presenter co-authors author professor dean medtronic abbott pfizer merck johns hopkins mayo kaiser permanente saint st mary's mercy lutheran methodist baptist presbyterian jewish veterans va nih cdc fda cms who acp acc aha ada aap acog aafp shm sccm chest abim abms aoa dea ama accme joint code blue gold standard phase part section chapter table figure type grade stage class group level unit units ward floor wing building suite intensive step sepsis-3 covid covid-19 hiv tb mri ct ekg ecg narcan naloxone tylenol aspirin heparin warfarin coumadin eliquis xarelto lasix lisinopril metformin insulin ozempic humira keytruda zosyn vancomycin ativan haldol seroquel versed fentanyl ketamine propofol levophed christmas thanksgiving easter labor memorial independence"
        );

    public static FrozenSet<string> Institutions { get; } =
        Set(
            "hospital clinic clinics university college school society health healthcare medical center  institute academy foundation system street avenue road lane drive county park airport hotel library medicine general memorial regional children's course lecture award prize scholarship fund building hall auditorium house press publishing library journal review"
        );

    /// <summary>A name that belongs to an illness, a sign or a device when one of these follows.</summary>
    public static FrozenSet<string> Eponymous { get; } =
        Set(
            "warnings rights disease syndrome palsy sign score scale criteria test formula tumor lymphoma catheter tube maneuver procedure classification mimics thyroiditis phenomenon reflex triad law fracture hernia operation anemia encephalopathy sarcoma esophagus contracture chorea dementia disorder exercise exercises index nomogram position pouch line rules rule diseases syndromes scores scales scoring staging stage grade grading method methods technique approach protocol regimen equation ratio study trial trials cohort theorem principle pentad tetrad stain agar view ring rings node nodes body bodies cells cell lines tubes drain clamp suture flap graft needle block ulcer ulcers rash spots spot nodule nodules arthropathy paralysis ataxia tremor fractures palsies cyst cysts duct gland glands canal valve ventricle artery vein nerve ligament tendon muscle reflexes signs tests monitor monitors exam examination tables chart curve effect effects reaction breathing respiration breath nephritis arteritis aneurysm diverticulum diverticula angina arthritis myopathy neuropathy neuroma deformity dystrophy hyperplasia melanosis leukemia purpura cirrhosis granulomatosis vasculitis lymphadenitis carcinoma tumors tears tear lesion lesions injury malformation anomaly catheters shunt reservoir pump stockings bandage frame board collar splint traction roll solution lactate lamp calculator nomograms definition definitions consensus statement agreement guideline guidelines classifications units institute foundation shoulder knee elbow hip hand finger toe wave waves interval intervals pattern patterns complex bypass loop space window zone plaque plaques tangles inclusion inclusions"
        );

    public static FrozenSet<string> Eponyms { get; } =
        Set(
            "löfgren lofgren löfgren's lofgren's corrigan duroziez quincke kussmaul kussmaul's traube durkan finkelstein lachman mcmurray thessaly spurling hoffmann babinski chvostek courvoisier murphy's mcburney rovsing kehr brudzinski kernig roth janeway osler's crohn crohn's graves graves' parkinson parkinson's alzheimer alzheimer's hodgkin hodgkin's addison addison's cushing cushing's hashimoto hashimoto's wilson wilson's huntington huntington's marfan marfan's turner down down's guillain-barre hippel-lindau stevens-johnson lewy wernicke korsakoff barrett barrett's raynaud raynaud's sjogren sjogren's behcet behcet's kawasaki kaposi kaposi's ewing wilms burkitt paget paget's meniere meniere's bell bell's horner horner's budd-chiari mallory-weiss boerhaave goodpasture wegener henoch-schonlein churg-strauss charcot marie tooth ehlers-danlos dupuytren foley swan-ganz glasgow apgar bishop wells geneva child-pugh ranson killip parkland virchow osler wolff-parkinson-white brugada lyme chagas bartter gitelman fournier ludwig murphy mcburney rovsing kernig brudzinski babinski romberg trendelenburg valsalva heimlich mohs whipple nissen kasai fontan norwood ross bentall maze cox roux-en-y billroth hartmann lichtenstein adson alder alvarado allen aschoff asherman asperger austin ballance ballard bainbridge baker balthazar bankart barlow barton bartholin beck beckwith-wiedemann beers behcet's bennett berger bernard-soulier bhutani bing binet bishop's bosniak bouchard bowen braden breslow brown-sequard broca bruton buerger buerger's burch byler caprini carnett castleman cannon centor charcot-marie-tooth charlson chediak-higashi cheyne-stokes chiari chvostek leiden clark cobb cockcroft cockcroft-gault colles colles' conn conn's coombs corrigan cormack courvoisier cowden creutzfeldt-jakob crigler-najjar cronkhite cruveilhier cullen cushing's dandy-walker de dercum devic diamond-blackfan dieulafoy digeorge dix-hallpike doppler down's dravet dressler dressler's dubin-johnson duchenne becker duke duroziez ebstein eagle edinburgh edwards eisenmenger ekbom epley erb evans fabry fagan faget fallot fanconi felty finkelstein fisher fitz-hugh-curtis fowler fox framingham freiberg friedreich frohlich froment galeazzi ganser garden gaucher gerstmann gilbert gilbert's gleason goodsall gorlin gottron gowers gram grey gustilo hachinski hallpike hamilton hampton hansen hansen's harris hawkins heberden heberden's heinz hemovac henoch hering hestia hickman hill-sachs hirschsprung hoffman hoffmann holter homans howell-jolly hunt hunter hurler hutchinson ige jackson-pratt jacksonian jadassohn janeway jarisch-herxheimer jervell jod-basedow jones kallmann karnofsky kartagener kearns-sayre kegel kehr kerley khorana kienbock klinefelter klippel-feil klumpke koch kocher koplik kupffer kussmaul lachman lambert-eaton landau langerhans larsen legg-calve-perthes leber lefort le leriche lesch-nyhan levine lhermitte li-fraumeni libman-sacks light light's lisfranc lisch loeffler lofgren lown lynch macrobert maisonneuve mallampati mantoux martin may-thurner mccune-albright mcmurray mcroberts meckel meigs mendelson menkes merkel miller mirizzi mobitz monteggia montgomery moro morse morton morton's moses muller munchausen naegele neer nikolsky nissl nugent ogilvie ollier ommaya ortolani osgood-schlatter osler-weber-rendu osler's padua pancoast pap papanicolaou parinaud parks patrick peutz-jeghers peyronie pfannenstiel phalen phoenix pickwickian pierre plummer-vinson pompe pott potter prader-willi prinzmetal pulse quincke ramsay ramsey rett reye reye's reynolds richter riedel rinne ringer ringer's risser rolando rome rorschach roth rumack rumack-matthew sampson salter-harris schatzker schatzki scheuermann schilling schirmer schmorl schober seldinger semont sengstaken-blakemore severs sezary sheehan shy-drager sipple sister smith snellen spurling stanford starling steinberg still still's stokes-adams strachan strongyloides sturge-weber sudeck sweet swan sydenham syme takayasu takotsubo tamm-horsfall tanner tarlov tay-sachs tensilon thomas thompson tietze tinel todd tolosa-hunt tourette tourette's treacher trousseau truelove turcot tzanck uhthoff usher vater vincent vogt-koyanagi-harada volkmann von waardenburg waldenstrom wallenberg waterhouse-friderichsen weber weil wenckebach werdnig-hoffmann whipple's willebrand williams winters wilson's wiskott-aldrich wood wood's yergason zenker zollinger-ellison zung gault matthew wharton wells' jarisch sjögren behçet guillain barré barre raynaud's meckel's hesselbach cooper camper scarpa reiter bayes bayesian mendelian gaussian laplace poiseuille fick frank-starling henderson hasselbalch poisson kaplan-meier cox-maze cohen likert delphi maslow kubler-ross erikson piaget freud jung pavlov skinner hippocrates galen vesalius hippocratic socratic dunning-kruger donabedian deming shewhart ishikawa pareto gantt kirkpatrick bloom moore miller kolb schwartz pygmalion hawthorne münchausen silverman dubowitz finnegan lipsitz leopold barthel aldrete lehane thessaly le fort brazelton conners ladd achard addisonian adie albers-schonberg albright alport alström alstrom amsler amyand angelman antley-bixler apley argyll arnold-chiari arthus ashman asherson auspitz babinski-nageotte baastrup balint balo bamberger bancroft bannayan bardet-biedl barraquer bartonella basedow bazett beau's bekhterev bence bence-jones benedikt berger's bernese bezold bickerstaff bielschowsky birt-hogg-dube bitot bland-altman bloch blount boas bochdalek bornholm bouveret brill brodie brudzinski's brunner budd burow buschke caffey calot camurati caplan carney caroli castell celsius chaddock charcot's cheadle chiari's chilaiditi chiene chopart clutton coats cobb's codman coffin-lowry cogan collet comolli cori cornelia courvoisier's cozen crouzon cruveilhier-baumgarten curling currarino cyriax darier degos dejerine denis denonvilliers denys-drash dercum's dietl doose dorfman dukes duret dyggve eales eaton-lambert edwardsiella eisenmenger's ekman ellis-van emery-dreifuss enneking erlenmeyer essex-lopresti euler eustachian ewart fahr fahrenheit farber fergusson feulgen fiessinger finney finochietto flexner forestier forney foville frei friedlander froin fuchs gaisbock galant gamna gandy garre gianotti-crosti giemsa goldenhar goldmann golgi goltz graefe griesinger grisel grocott gubler guedel guyon haab haglund hageman hailey-hailey hallermann hamman hamman-rich hand-schuller-christian hartnup hayflick hegar henle hering-breuer hertwig hoagland howship hoyne huhner imerslund ivemark jaccoud jansky jarjavay joffroy joubert kanavel kandinsky kanner karman kasabach katayama kayser kayser-fleischer kerandel keutel kikuchi kimmelstiel kinsbourne kirner kleine-levin klippel kolmogorov koebner korotkoff kostmann kozlowski krabbe krukenberg kugelberg kveim kyrle laennec lafora landolt landouzy larrey laurence-moon leiner leishman lemierre lemierre's lenegre lennox lennox-gastaut leredde leyden liddle lightwood lindau lipschutz little's loffler looser lucey luschka lutembacher macewen maffucci magill mahaim malassezia marjolin maroteaux mazzotti mcardle mccune meigs' melkersson menetrier menkes' mikulicz millard milroy minkowski mobius moebius moh's mondor monson mooren morgagni morquio morvan mowat muir murphy's naffziger nezelof niemann niemann-pick noonan nothnagel omenn oppenheim ormond ortner ostwald paltauf parinaud's parkes patau pautrier pel-ebstein pelizaeus pellegrini pendred perthes peyer pick plaut plimmer plummer politzer poncet potain prausnitz preiser purkinje purtscher queckenstedt queyrat quinton raeder rapaport rathke refsum reidel reifenstein reinke reis-bucklers reissner renvers ricord riley-day robinow rokitansky rosai-dorfman rosenmuller rosving rossolimo rothmund rotor roussy rovsing's rubinstein-taybi sabouraud saegesser sandhoff sanfilippo schamberg scheie schimmelbusch schnitzler schonlein schwachman schwann schwannoma seckel seitelberger shprintzen shwachman simmonds sinding sly smith-lemli-opitz smith-magenis sneddon sotos spitz sprengel stargardt steinert stellwag stickler strumpell sturge swyer sylvest taenzer tangier taussig-bing tenon thibierge thiemann thiersch thomsen thygeson todd's toldt tolosa torre touraine treitz turner's unna unverricht usher's vaquez verner-morrison verocay vincent's vogt volhard waldeyer waldmann walker-warburg warthin waterhouse weber-christian wegener's weill werlhof wermer wernicke's westphal wharton's wickham widal wildervanck wilms' wimberger wolfram wolman yersin zahn zellweger ziehl-neelsen zieve zinn zinsser semmes-weinstein broselow waterlow morisky zarit beck's epworth stop-bang rivermead tinetti romberg's rancho fugl-meyer ashworth tardieu ann-arbor rai durie-salmon clark's breslow's gleason's fuhrman's bloom-richardson okuda maddrey's lille forrest rockall's strate balthazar's ranson's marshall's imrie alvarado's kocher-caird valletta lund-browder baux curb-65 pesi hestia's bova killip's timi euroscore parsonnet framingham's qrisk ascvd rockwood charlson's elixhauser pfeiffer robson katz lawton pfeffer bayley vineland wender achenbach wexner rutgeerts macintosh chevron semmelweis bovie yankauer poole kerrison leksell debakey satinsky kelly mixter metzenbaum mayo hegar weitlaner richardson deaver balfour bookwalter gelpi rongeur schnidt tischler jamshidi tuohy quincke sprotte whitacre seldinger veress hasson kirschner steinmann luer hickman broviac groshong shiley bivona passy-muir dobhoff salem sump blake penrose malecot pezzer coude tenckhoff scribner cimino blalock taussig glenn fontan mustard senning ozaki konno bental david sauvage hufnagel hemashield pringle kasabach-merritt mcgrath bullard wisconsin phillips eschmann wee hasson maylard kerr bandl zavanelli mcdonald shirodkar rubin lovset mauriceau kristeller credé crede leopold bakri jada pajot simpson kielland piper tucker-mclane gaenslen lasegue dix blumberg troisier sister-mary-joseph musset carvallo wellens mallory rockall blatchford maddrey pugh hinchey mcisaac fuhrman salter ramsay-hunt"
        );

    public static bool SpeaksOf(HashSet<string> words, FrozenSet<string> about) =>
        words.Any(word => about.Contains(word))
        || (
            ReferenceEquals(about, Clinical)
            && words.Any(word =>
                SoundsClinical(word) || Organisms.Contains(word) || Brands.Contains(word)
            )
        );

    private static readonly string[] ClinicalBeginnings =
    [
        .. Clinical.Where(word => word.EndsWith('*')).Select(word => word.TrimEnd('*')),
    ];

    private static readonly string[] ClinicalEndings =
    [
        "itis",
        "algia",
        "pnea",
        "rrhea",
        "osis",
        "oxin",
        "olol",
        "sartan",
        "statin",
        "mycin",
        "cillin",
        "azole",
        "blocker",
        "steroid",
        "plasia",
        "gliptin",
        "gliflozin",
        "xaban",
        "azepam",
        "codone",
        "emia",
        "uria",
        "penia",
        "pathy",
        "plegia",
        "ectomy",
        "ostomy",
        "plasty",
        "carcinoma",
        "megaly",
    ];

    // The stems that medicines of one kind share.
    private static readonly string[] StemsOfMedicines =
    [
        .. "mab tinib vir prazole glutide patide trutide natide reotide pril dipine zosin oxacin cycline parib ciclib racetam gabalin oxetine triptyline pramine barbital thiazide semide dronate afil caine curium setron triptan lukast grel parin formin glinide relin relix fibrate kinra amide omide exate vaptan lisib degib sertib fenacin trelvir lafaxine zodone peridone peridol promazine barbitone terol tropium phylline asone isone olone nidazole conazole fungin cillin penem bactam platin rubicin taxel bicin trexate purine citabine poside mustine thalidomide".Split(
            ' '
        ),
    ];

    private const int BeforeStem = 3;

    private static bool SoundsClinical(string word) =>
        ClinicalBeginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal))
        || ClinicalEndings.Any(ending =>
            word.EndsWith(ending, StringComparison.Ordinal)
            || (word.EndsWith('s') && word.AsSpan(..^1).EndsWith(ending, StringComparison.Ordinal))
        )
        || StemsOfMedicines.Any(stem =>
            word.Length >= stem.Length + BeforeStem && word.EndsWith(stem, StringComparison.Ordinal)
        );

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
