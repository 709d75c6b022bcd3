using System.Collections.Frozen;

namespace Credence.Core.PatientData;

/// <summary>What is written with a capital letter in a physician's sentence and is nobody's name.</summary>
internal static partial class Lexicon
{
    /// <summary>People whom physicians quote, and whose names are on the doors of hospitals.</summary>
    public static FrozenSet<string> WellKnown { get; } =
        new[]
        {
            "curie",
            "marie curie",
            "pasteur",
            "louis pasteur",
            "semmelweis",
            "vesalius",
            "hippocrates",
            "galen",
            "freud",
            "einstein",
            "roentgen",
            "chekhov",
            "austin flint",
            "graham steell",
            "carey coombs",
            "henry ford",
            "le fort",
            "vinci",
            "vinci xi",
            "agent orange",
            "ignaz semmelweis",
            "scott weingart",
            "weingart",
            "navajo nation",
            "nation",
            "walter reed",
            "fred hutchinson",
            "ben taub",
            "betty ford",
            "md anderson",
            "anderson",
            "sloan kettering",
            "william osler",
            "atul gawande",
            "paul farmer",
            "oliver sacks",
            "paul kalanithi",
            "abraham verghese",
            "daniel kahneman",
            "virginia apgar",
            "florence nightingale",
            "robert wood johnson",
            "anthony fauci",
            "martin luther king",
            "luther king",
            "elisabeth kubler-ross",
            "kubler-ross",
            "brene brown",
            "danielle ofri",
            "eric topol",
            "jerome groopman",
            "grey turner",
            "harriet lane",
            "mary lou",
            "jackson memorial",
            "ronald mcdonald",
            "st jude",
            "jude",
            "brown-sequard",
            "lou gehrig",
        }.ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> BeginsTown { get; } =
        Set(
            "san santa santo los las el fort ft mount mt port lake saint st st. baton palm palo new grand cape coral mc"
        );

    public static FrozenSet<string> EndsTown { get; } =
        Set(
            "falls city springs beach valley heights island islands lake lakes river creek hills grove point rapids harbor bay ridge junction canyon mountain mountains forest field fields haven shores tower towers pavilion annex auditorium bluff bluffs crossing station mills rouge fe county"
        );

    /// <summary>A region, a town, a medicine, a microbe, a journal, a program: no person, unless a title says so.</summary>
    public static bool IsThing(string lower) =>
        WideRegions.Contains(lower)
        || Towns.Contains(lower)
        || Brands.Contains(lower)
        || Organisms.Contains(lower)
        || Sources.Contains(lower);

    /// <summary>An eponym, or what one reads and learns with.</summary>
    public static bool IsIllnessOrSource(string lower) =>
        Eponyms.Contains(lower) || Sources.Contains(lower);

    /// <summary>A word with a capital letter that is a thing, an illness, an office or a title.</summary>
    public static bool IsExplained(string lower) =>
        lower
            .Split(' ')
            .Any(word =>
                NotNames.Contains(word)
                || Brands.Contains(word)
                || Organisms.Contains(word)
                || Sources.Contains(word)
                || Eponyms.Contains(word)
                || ClinicianTitles.Contains(word)
                || Institutions.Contains(word)
                || SpeaksOf([word], Clinical)
                || SpeaksOf([word], Professional)
            );

    /// <summary>States, countries, their peoples and languages: no smaller than HIPAA lets pass.</summary>
    public static FrozenSet<string> WideRegions { get; } =
        Set(
            "algerian angolan argentinian armenian azerbaijani bangladeshi belarusian belizean bolivian bulgarian burundian cameroonian estonian fijian gambian georgian guinean guyanese icelandic indonesian ivorian jordanian kazakh kurdish kuwaiti latvian libyan lithuanian malian micronesian moldovan mongolian moroccan mozambican namibian nepalese palestinian panamanian paraguayan rohingya rwandan saudi senegalese slovak slovenian taiwanese tanzanian tibetan tongan trinidadian tunisian uruguayan uzbek yemeni zambian zimbabwean paraguay uruguay guyana suriname belize malawi mozambique zambia zimbabwe botswana namibia angola gabon benin togo niger burundi djibouti brunei fiji tonga kiribati palau andes sahel balkans caucasus ozarks alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania rhode island tennessee texas utah vermont virginia washington wisconsin wyoming puerto rico guam samoa america americas american americans usa us u.s europe european asia asian africa african australia australian canada canadian mexican england english british britain uk ireland irish scotland scottish wales welsh france french germany german spain spanish portugal portuguese italy italian greece greek turkey turkish poland polish ukraine ukrainian russia russian romania romanian hungary hungarian austria austrian switzerland swiss sweden swedish norway norwegian denmark danish finland finnish netherlands dutch belgium belgian czech slovakia serbia serbian croatia croatian bosnia bosnian albania albanian bulgaria israel israeli hebrew lebanon lebanese syria syrian iraq iraqi iran iranian farsi persian afghanistan afghan pashto dari pakistan pakistani urdu india indian hindi punjabi gujarati bengali bangladesh nepal nepali bhutan bhutanese china chinese mandarin cantonese taiwan japan japanese korea korean vietnam vietnamese laos lao laotian hmong cambodia cambodian khmer thailand thai burma burmese myanmar karen philippines filipino filipina tagalog indonesia malaysia malaysian singapore egypt egyptian arabic arab sudan sudanese somalia somali ethiopia ethiopian amharic eritrea eritrean tigrinya kenya kenyan uganda ugandan rwanda congo congolese nigeria nigerian ghana ghanaian liberia liberian senegal mali guinea cameroon swahili haiti haitian creole cuba cuban dominican jamaica jamaican guatemala guatemalan honduras honduran salvador salvadoran nicaragua nicaraguan panama colombia colombian venezuela venezuelan ecuador ecuadorian peru peruvian bolivia chile chilean argentina argentine brazil brazilian caribbean latin latino latina latinx hispanic native navajo apache lakota cherokee inuit pacific islander hawaiian samoan marshallese caucasian black white appalachian appalachia midwest midwestern northeast northeastern southwest southwestern southern northern eastern western west east south north coast gulf atlantic rural new central middle sub-saharan jewish ashkenazi muslim christian catholic amish mennonite jehovah's buddhist hindu sikh islamic ramadan medicare overseas abroad"
        );

    /// <summary>Towns where meetings are held and hospitals stand; as a place of living they are refused all the same.</summary>
    public static FrozenSet<string> Towns { get; } =
        Set(
            "chicago boston orlando atlanta dallas houston denver seattle phoenix cleveland columbus cincinnati dayton toledo akron miami tampa detroit philadelphia philly baltimore nashville memphis minneapolis rochester portland francisco angeles vegas honolulu austin antonio diego sacramento oakland anaheim pasadena fresno tucson scottsdale albuquerque omaha lincoln tulsa milwaukee madison indianapolis louisville lexington charlotte raleigh durham asheville charleston savannah jacksonville birmingham orleans rouge memphis knoxville chattanooga richmond norfolk pittsburgh harrisburg hershey buffalo albany syracuse brooklyn manhattan bronx queens burlington bangor providence newark hartford haven wilmington boise spokane tacoma anchorage reno aspen vail breckenridge keystone paris london vienna berlin munich barcelona madrid lisbon rome milan amsterdam copenhagen stockholm toronto montreal vancouver ottawa calgary sydney melbourne tokyo davos nantucket galveston durham plano annapolis duluth fargo bismarck billings missoula bozeman casper cheyenne laramie pueblo boulder provo ogden moab sedona flagstaff yuma tempe fairbanks juneau hilo medford olympia bellingham yakima pocatello topeka wichita springfield joplin peoria champaign urbana evanston bloomington lafayette muncie kalamazoo lansing saginaw appleton oshkosh janesville dubuque davenport waterloo shreveport biloxi gulfport huntsville tuscaloosa macon valdosta pensacola tallahassee gainesville ocala sarasota daytona destin greenville spartanburg wilmington fayetteville roanoke lynchburg morgantown huntington hagerstown trenton hoboken utica ithaca elmira poughkeepsie yonkers stamford danbury waterbury pawtucket worcester nashua manchester montpelier rutland brattleboro lewiston dublin edinburgh glasgow oslo helsinki brussels zurich geneva prague warsaw budapest istanbul jerusalem delhi mumbai bangkok beijing shanghai seoul kyoto osaka lagos nairobi cairo bogota havana kingston montego nassau cancun tulum cabo banff whistler hollywood malibu monterey sonoma tahoe yosemite yellowstone teton zion tuskegee bethesda dartmouth napa maui kauai"
        );

    /// <summary>Medicines by the names their makers gave them; others end as medicines end.</summary>
    public static FrozenSet<string> Brands { get; } =
        Set(
            "crofab anavip anascorp digifab kayexalate lokelma veltassa xphozah zulresso briumvi leqembi tepezza elevidys zolgensma spinraza luxturna kymriah yescarta carvykti abecma breyanzi tecartus casgevy lyfgenia skysona zynteglo hympavzi altuviiio eloctate advate novoseven feiba profilnine humate wilate xembify hizentra gammagard privigen octagam cuvitru soliqvia xultophy tzield lantidra afrezza baqsimi gvoke zegalogue korlym isturisa recorlev signifor somatuline sandostatin somavert crenessity increlex norditropin genotropin skytrofa voxzogo strensiq crysvita natpara yorvipath fosrenol renvela phoslyra sensipar parsabiv rayaldee filspari tarpeyo fabhalta vanrafia jynarque samsca thiola cystadane galafold fabrazyme cerezyme elaprase aldurazyme naglazyme kanuma lumizyme nexviazyme camzyos attruby vyndamax vyndaqel amvuttra onpattro wainua tegsedi verquvo multaq tikosyn betapace norpace rythmol tambocor cardizem calan procardia norvasc plendil coreg lopressor toprol tenormin bystolic inderal zebeta catapres minipress cardura hytrin loniten apresoline vasotec zestril prinivil altace accupril lotensin mavik cozaar diovan benicar micardis avapro atacand edarbi tekturna maxzide dyazide microzide hygroton zaroxolyn diuril edecrin diamox nitrostat imdur isordil ranexa pletal trental persantine aggrenox ticlid zontivity cangrelor kengreal integrilin aggrastat angiomax activase tnkase retavase tricor lopid niaspan welchol questran pravachol livalo lescol mevacor vytorin caduet juxtapid evkeeza tylenol motrin advil aleve aspirin coumadin eliquis xarelto pradaxa savaysa brilinta plavix effient lovenox fragmin arixtra andexxa praxbind kcentra lipitor crestor zocor repatha praluent leqvio nexletol vascepa zetia lasix bumex demadex aldactone inspra kerendia entresto verquvo corlanor farxiga jardiance invokana steglatro inpefa ozempic wegovy rybelsus mounjaro zepbound trulicity victoza saxenda byetta bydureon januvia tradjenta onglyza actos lantus toujeo basaglar tresiba levemir humalog novolog fiasp lyumjev admelog apidra humulin novolin symlin glucophage amaryl humira enbrel remicade inflectra simponi cimzia stelara cosentyx taltz skyrizi tremfya dupixent xolair nucala fasenra tezspire adbry rinvoq xeljanz olumiant otezla sotyktu orencia actemra kevzara rituxan ocrevus kesimpta tysabri entyvio omvoh zeposia gilenya mavenclad aubagio tecfidera copaxone avonex rebif benlysta saphnelo lupkynis soliris ultomiris tavneos keytruda opdivo yervoy tecentriq imfinzi libtayo herceptin perjeta kadcyla enhertu avastin erbitux gleevec tasigna sprycel imbruvica calquence brukinsa venclexta revlimid pomalyst velcade kyprolis darzalex ibrance kisqali verzenio lynparza zejula xtandi zytiga erleada nubeqa lupron zoladex firmagon faslodex arimidex femara aromasin nolvadex prolia xgeva evenity forteo tymlos fosamax reclast boniva actonel zosyn unasyn augmentin rocephin maxipime merrem invanz vanc vancocin zyvox cubicin teflaro avycaz zerbaxa levaquin cipro avelox zithromax bactrim flagyl dificid vowst rebyota zinplava macrobid keflex ancef omnicef amoxil tamiflu xofluza paxlovid lagevrio veklury epclusa mavyret harvoni sovaldi truvada descovy biktarvy apretude cabenuva sunlenca yeztugo dovato genvoya triumeq prezcobix shingrix zostavax prevnar vaxneuvance capvaxive pneumovax arexvy abrysvo mresvia beyfortus synagis gardasil boostrix adacel heplisav engerix twinrix fluzone flublok fluad menveo menactra bexsero trumenba penbraya comirnaty spikevax novavax narcan naloxone kloxxado suboxone subutex sublocade brixadi zubsolv vivitrol lucemyra methadose oxycontin percocet vicodin norco dilaudid ultram nucynta duragesic butrans belbuca lyrica neurontin cymbalta effexor pristiq zoloft prozac lexapro celexa paxil wellbutrin remeron trintellix viibryd auvelity spravato zurzuvae desyrel buspar abilify rexulti vraylar seroquel zyprexa risperdal invega geodon latuda caplyta clozaril haldol cobenfy ativan xanax klonopin valium versed ambien lunesta belsomra dayvigo quviviq adderall vyvanse ritalin concerta strattera intuniv qelbree provigil nuvigil xyrem depakote lamictal keppra vimpat briviact dilantin tegretol trileptal topamax zonegran onfi xcopri fycompa epidiolex aimovig ajovy emgality vyepti nurtec ubrelvy qulipta imitrex maxalt reyvow botox aricept namenda exelon leqembi kisunla aduhelm sinemet rytary mirapex requip azilect xadago nuplazid ingrezza austedo synthroid levoxyl cytomel tapazole prilosec nexium protonix prevacid dexilant voquezna pepcid zantac carafate reglan zofran linzess amitiza trulance motegrity movantik relistor symproic xifaxan miralax dulcolax senokot imodium lomotil viberzi ursodiol ocaliva iqirvo livdelzi rezdiffra advair symbicort breo trelegy breztri anoro stiolto spiriva incruse dulera wixela albuterol proair ventolin xopenex atrovent combivent singulair ofev esbriet trikafta adempas opsumit uptravi tyvaso winrevair revatio viagra cialis levitra flomax avodart proscar myrbetriq gemtesa vesicare premarin vagifem intrarosa osphena veozah mirena kyleena skyla liletta paragard nexplanon nuvaring depo-provera ella xulane annovera orilissa myfembree oriahnn addyi vyleesi uloric krystexxa zyloprim colcrys mitigare cellcept prograf myfortic rapamune nulojix envarsus procrit epogen aranesp retacrit jesduvroq vafseo venofer injectafer feraheme feosol ferrlecit neupogen neulasta granix nplate promacta doptelet cablivi hemlibra levophed vasostrict giapreza precedex diprivan ketalar nimbex zemuron bridion anectine pitocin cytotec methergine hemabate makena magnesium epipen auvi-q neffy benadryl zyrtec claritin allegra flonase nasonex qutenza lidoderm voltaren celebrex mobic toradol decadron solu-medrol medrol acthar hydrocortone cortef efudex aldara retin-a accutane winlevi soolantra eucrisa opzelura vtama zoryve elidel protopic impella ecmo lvad heartmate watchman mitraclip tavr taser dexcom libre freestyle medtronic omnipod abbott pfizer moderna merck novartis roche lilly novo nordisk gilead amgen genentech sanofi bayer boehringer takeda vertex biogen regeneron stryker zimmer boston-scientific philips ge siemens masimo zoll lucas vscan hologic cologuard galleri guardant foundationone oncotype mammaprint afirma thyroseq"
        );

    public static FrozenSet<string> Organisms { get; } =
        Set(
            "staph staphylococcus strep streptococcus pneumococcus enterococcus escherichia klebsiella pseudomonas acinetobacter enterobacter serratia proteus salmonella shigella campylobacter yersinia vibrio helicobacter haemophilus moraxella neisseria gonorrhoeae meningitidis legionella mycoplasma chlamydia chlamydophila ureaplasma treponema borrelia bartonella brucella francisella coxiella rickettsia ehrlichia anaplasma babesia listeria bacillus clostridium clostridioides bacteroides fusobacterium lactobacillus gardnerella actinomyces nocardia mycobacterium candida auris aspergillus cryptococcus histoplasma coccidioides blastomyces pneumocystis mucor rhizopus sporothrix giardia entamoeba cryptosporidium toxoplasma plasmodium falciparum leishmania trypanosoma strongyloides ascaris echinococcus taenia schistosoma trichomonas epstein-barr zika ebola marburg dengue chikungunya coxsackie norovirus rotavirus adenovirus parvovirus hantavirus powassan nile delta omicron mpox lyme rocky hendra nipah lassa h5n1 kras braf egfr brca philadelphia"
        );

    /// <summary>Journals, books, programs, agencies, schools, prizes: what one reads, asks and learns with.</summary>
    public static FrozenSet<string> Sources { get; } =
        Set(
            "nejm jama lancet bmj annals circulation chest gut blood neurology pediatrics cochrane pubmed medline uptodate dynamed medscape epocrates lexicomp micromedex clinicalkey amboss uworld anki osmosis mksap sanford doximity figure1 openevidence chatgpt google youtube coursera zoom webex epic cerner meditech athena athenahealth mychart haiku dax abridge excel word powerpoint redcap qualtrics harrison's tintinalli rosen's nelson's sabiston netter degowin fitzpatrick sadock stahl's kasper act hub ed bethesda tokyo fleischner gawande osler kalanithi mukherjee groopman verghese topol kahneman balint beauchamp childress ottawa stanford harvard yale duke emory vanderbilt cornell columbia princeton tufts brigham dana-farber sloan kettering geisinger kaiser ochsner sutter banner intermountain providence cedars-sinai sinai montefiore nyu penn drexel hopkins mayo lahey loyola northwestern creighton tulane baylor scripps ucsf ucla usc ohsu unc uab upmc stanford's oxford cambridge karolinska cleveland menninger mclean bellevue parkland bridgeport joint commission leapfrog nih cdc fda cms who acp acc aha ada aap acog aafp shm sccm chest abim abfm abp abs abms aoa dea ama accme idsa kdigo gina esc nice uspstf acip asco ash acr aga acg aasld ats nccn aan apa aanp pri-med audio-digest hippo emrap em:rap curbsiders coreim core bedside rational ihi lean sigma baldrige balint toastmasters nobel lasker fulbright medicaid medigap hipaa emtala cobra aca stark macra mips osha clia tricare vha va ssa ssi ssdi wic naloxone bamboo powerpoint iphone android fitbit kardia garmin oura alexa siri fahrenheit celsius kelvin french gauge christmas thanksgiving easter hanukkah passover eid diwali labor memorial independence veterans halloween covid sars ebola god bible quran english latin greek internet wi-fi bluetooth teladoc facebook instagram twitter linkedin tiktok whatsapp zelle uber lyft amazon walmart walgreens cvs costco medicare advantage obamacare kindle audible spotify tedtalk ted hands-only heimlich narcotics alcoholics anonymous al-anon cross shield aetna cigna humana anthem unitedhealthcare tricare optum"
        );
}
