namespace Credence.App.Certificates.Reasoning;

/// <summary>The phrases with which certificates announce a field.</summary>
internal static partial class FieldLabel
{
    private static (LabelRole Role, string[] Phrases)[] Known() =>
        [
            Says(
                LabelRole.Learner,
                "credit recipient | recipient of credit | this certifies that | "
                    + "this is to certify that | certifies that | certify that | name of recipient | "
                    + "name of physician participant | physician participant | participating physician | "
                    + "participant physician | candidate | candidate name | delegate | delegate name | "
                    + "enrollee | applicant | applicant name | awardee | awarded by the board to | "
                    + "certificate of attendance for | certificate of participation for | "
                    + "certificate issued to | certificate for | statement of credit for | "
                    + "credit report for | transcript prepared for | official transcript of | "
                    + "activity report for | account holder | account name | profile name | "
                    + "display name | registered to | registered name | registered attendee | "
                    + "provider name on license | physician/learner | learner/participant | "
                    + "participant / learner | attended by | staff member | medical staff member | "
                    + "employee | employee name | person | for physician | "
                    + "name as it appears on license | name on license | resident/physician | fellow | "
                    + "author name | teacher | reviewer | peer reviewer | claimant | credits awarded to | "
                    + "credit issued to | conferred upon | bestowed upon | hereby awarded to | "
                    + "is awarded to | is presented to | is granted to | is issued to | test taker | "
                    + "examinee | clinician name | prescriber | practitioner | practitioner name | "
                    + "licensed professional | licensee's name | to | "
                    + "name | full name | participant | participant name | participant's name | "
                    + "name of participant | learner | learner name | name of learner | attendee | "
                    + "attendee name | name of attendee | physician | physician name | name of physician | "
                    + "recipient | recipient name | awarded to | presented to | issued to | granted to | "
                    + "this certificate is awarded to | this certificate is presented to | "
                    + "certificate of completion for | member | member name | student | student name | user | "
                    + "user name | licensee | registrant | prepared for | transcript for | transcript of | "
                    + "record of | record for | cme transcript for | clinician | health care professional | "
                    + "healthcare professional | holder | card holder | cardholder | diplomate | "
                    + "name and degree | name & degree | name/degree | name (print) | printed name | "
                    + "completed by | learner's name | activity participant | report for | statement for | "
                    + "credit awarded to | certificate holder | trainee | faculty name | reader | customer | "
                    + "bill to | sold to | attendee/physician | name on certificate | conferred on | "
                    + "credits issued to | subscriber | licensee name | doctor"
            ),
            Says(LabelRole.GivenName, "first name | given name"),
            Says(LabelRole.FamilyName, "last name | family name | surname"),
            Says(
                LabelRole.Title,
                "title of cme activity | title of course | title of presentation | "
                    + "title of program | title of session | title of lecture | title of article | "
                    + "title of module | cme title | ce title | ce activity | ce course | "
                    + "continuing education activity | continuing education course | learning event | "
                    + "educational event | event attended | course attended | course taken | "
                    + "course completed | activity attended | meeting attended | meeting name | "
                    + "symposium | symposium title | workshop | workshop title | seminar | "
                    + "seminar title | grand rounds | grand rounds topic | rounds topic | lecture topic | "
                    + "talk | talk title | item | item title | class | class title | class name | "
                    + "offering | offering title | offering name | curriculum | lesson | unit | episode | "
                    + "podcast | podcast episode | project | project title | pi project | simulation | "
                    + "examination | exam | assessment | self-assessment | board review | article title | "
                    + "journal article | study | "
                    + "educational offering | "
                    + "educational activity title | name of program attended | name of conference | "
                    + "name of event | name of meeting | description of activity | activity description | "
                    + "course description | in completion of | having completed | who completed | "
                    + "attended the | for completing the | "
                    + "title | activity | activity title | activity name | title of activity | "
                    + "name of activity | educational activity | cme activity | cme activity title | course | "
                    + "course title | course name | title of course | name of course | program | "
                    + "program title | program name | title of program | name of program | event | "
                    + "event title | event name | session | session title | conference | conference title | "
                    + "conference name | meeting | meeting title | educational program | for completing | "
                    + "for successfully completing | for completion of | for successful completion of | "
                    + "for participating in | for participation in | for attending | has completed | "
                    + "has successfully completed | article | article title | module | module title | "
                    + "lecture | lecture title | presentation | presentation title | series | webinar | "
                    + "topic title | learning activity | activity completed | subject | training | "
                    + "training title | in recognition of completing | title of educational activity | "
                    + "title of the activity | cme course | session topic | for | re"
            ),
            Says(
                LabelRole.Provider,
                "credit awarded through | credits provided by | credit provided by | "
                    + "cme provided by | ce provided by | accredited through | "
                    + "accredited cme provider name | name of sponsor | name of sponsoring organization | "
                    + "name of organization | accredited sponsor name | accme provider | "
                    + "accme accredited provider | jointly accredited provider | acgme sponsor | "
                    + "aoa sponsor | aoa category 1 sponsor | primary provider | lead provider | "
                    + "activity provider | course provider | education provider | training provider | "
                    + "host and provider | awarding organization | awarding body | issuing body | "
                    + "issuing institution | issuer | certifying organization | certifying body | "
                    + "designating organization | presenting organization | conducted by | "
                    + "administered by | delivered by | produced and accredited by | cme office | "
                    + "office of cme | school | society | sponsor name | sponsoring institution | "
                    + "institutional provider | "
                    + "provider | accredited provider | cme provider | provider name | name of provider | "
                    + "name of accredited provider | accredited cme provider | provided by | sponsor | "
                    + "accredited sponsor | cme sponsor | sponsored by | sponsoring organization | "
                    + "offered by | presented by | issued by | organization | accredited by | awarded by | "
                    + "accrediting organization | accredited organization | credit provider | "
                    + "provider of cme | designated by | accreditation provider | accreditor | "
                    + "credit awarded by | organized by | institution | issuing organization | "
                    + "educational provider | provider/sponsor | sponsor/provider | certified by | "
                    + "credit issued by | provider organization"
            ),
            Says(
                LabelRole.OtherOrganization,
                "joint provider | joint providers | joint sponsor | jointly provided with | "
                    + "in collaboration with | in partnership with | in cooperation with | co-sponsor | "
                    + "co-sponsors | co-provided with | course director | activity director | "
                    + "program director | director | medical director | instructor | instructor name | "
                    + "lead instructor | training center | training center name | training site | speaker | "
                    + "speakers | faculty | presenter | presenters | moderator | author | authors | planner | "
                    + "planners | hosted by | host | venue | location | place | site | city | address | "
                    + "cme director | cme coordinator | chair | signature | signed | authorized signature | "
                    + "authorized by | employer | department | platform | educational partner | "
                    + "educational partners | partner | partners | publisher | tc name | planning committee | "
                    + "administered by | delivered by | technology partner"
            ),
            Says(
                LabelRole.Supporter,
                "commercial support | commercial supporter | commercial supporters | supported by | "
                    + "supporter | supporters | grantor | funded by | funding | educational grant | "
                    + "educational grant from | exhibitors | exhibitor | acknowledgment | acknowledgments | "
                    + "acknowledgement | commercial interest | disclosure | disclosures | support | "
                    + "grant support"
            ),
            Says(
                LabelRole.CompletionDate,
                "date of successful completion | date you completed | date passed | "
                    + "date test passed | post-test passed | posttest passed | quiz passed | test date | "
                    + "exam date | examination date | date of examination | assessment date | "
                    + "assessment completed | evaluation completed | evaluation submitted on | "
                    + "date finished | finished on | date of attendance | dates of attendance | "
                    + "dates attended | date(s) attended | date(s) of attendance | "
                    + "date of participation | dates of participation | participated on | "
                    + "participation date | completed date | date activity completed | "
                    + "date course completed | training completed | training date | "
                    + "training completed on | course completed on | activity completed on | "
                    + "last session attended | last day attended | date of completion of activity | "
                    + "learner completion date | date credit earned | date earned | earned on | "
                    + "credits earned on | date redeemed | redeemed on | redemption date | "
                    + "date of redemption | date taken | taken on | end of participation | "
                    + "date completed | completion date | date of completion | completed | completed on | "
                    + "date of participation | participation date | date participated | date attended | "
                    + "date of attendance | attendance date | course completion date | "
                    + "activity completion date | date of course completion | completion | date taken | "
                    + "date passed | attended | attended on | attendance | dates attended | "
                    + "dates of attendance | date(s) attended | dates of participation | "
                    + "date(s) of participation | finished | date finished | test passed | date test passed | "
                    + "participated on | date/time completed | last day attended | post-test passed | "
                    + "posttest passed | completed date | evaluation completed | test completed | examination passed | exam passed | "
                    + "finish date | date redeemed | redeemed on | redemption date"
            ),
            Says(
                LabelRole.ActivityDate,
                "date(s) of activity | date of the activity | date of live activity | "
                    + "date of live event | live date | date(s) of event | date(s) of course | "
                    + "date of conference | dates of conference | conference dates | conference date | "
                    + "meeting date | meeting dates | date of meeting | session date | date of session | "
                    + "session dates | date of lecture | lecture date | date of presentation | "
                    + "presentation date | date of grand rounds | date presented | class date | "
                    + "class dates | date of class | program date | program dates | date of program | "
                    + "date of program(s) | dates held | held on | date held | event dates | "
                    + "workshop date | webinar date | when | "
                    + "activity date | activity dates | activity date(s) | date of activity | "
                    + "date(s) of activity | dates of activity | course date | course dates | course date(s) | "
                    + "event date | event dates | event date(s) | date of event | date of course | "
                    + "date of program | program date | program dates | session date | session dates | "
                    + "meeting date | meeting dates | conference date | conference dates | held | held on | "
                    + "live date | training date | date of training | date(s) | dates | when | "
                    + "date of session | date of service | class date | date of live activity | "
                    + "date(s) of course | date(s) of event | presentation date"
            ),
            Says(
                LabelRole.PlainDate,
                "date | on | credit date | date credited | date earned | earned on | credits earned on | "
                    + "date of credit | claim date | date claimed | claimed on | credit claimed on | "
                    + "date credit claimed | date credit awarded | credit awarded on | awarded on | "
                    + "award date | date awarded | date credits awarded | credit earned on | "
                    + "credits claimed on | date of credit award"
            ),
            Says(
                LabelRole.IssueDate,
                "issue date | date issued | issued | issued on | certificate date | date of issue | "
                    + "certificate issued | certificate issue date | date of certificate | issuance date"
            ),
            Says(
                LabelRole.ExpiryDate,
                "expires | expires on | expiration | expiration date | expiry | expiry date | exp date | "
                    + "exp. date | exp | valid until | valid through | valid thru | good through | renew by | "
                    + "renewal date | recommended renewal date | recommended renewal | renew before | "
                    + "certification expires | card expires | valid to | expire date"
            ),
            Says(
                LabelRole.OtherDate,
                "sent | launched | launch | attested | attested on | signed on | release date | original release date | date of release | original release | released | "
                    + "launch date | termination date | end date of credit | credit expires | "
                    + "credit expiration | credit expiration date | credits available until | "
                    + "credit available until | credit available through | activity expiration date | "
                    + "activity expires | cme expires | cme expiration date | expiration date of activity | "
                    + "expiration date for credit | claim by | claim credit by | claim deadline | "
                    + "last reviewed | review date | reviewed | most recent review | date reviewed | "
                    + "last updated | updated | print date | printed | printed on | date printed | generated | "
                    + "generated on | date generated | report date | report generated | run date | "
                    + "downloaded | downloaded on | letter date | mailed | date of birth | birth date | dob | "
                    + "start date | date started | started | registered | registered on | registration date | "
                    + "enrolled | order date | invoice date | payment date | paid on | date signed | "
                    + "signed on | date of signature | posted | posted on | date posted | reported | "
                    + "reported on | date reported | submitted | submitted on | date of print | "
                    + "term of approval | accreditation expires | accreditation valid through | "
                    + "publication date | published | transcript date | as of | statement date | "
                    + "document date | viewed on | accessed | accessed on | term of offering | release | "
                    + "period | reporting period | cycle | date range | member since | effective | "
                    + "effective date | activity released | activity release date | recorded | "
                    + "recording date | recorded on"
            ),
            Says(
                LabelRole.CreditsClaimed,
                "credit claimed by this physician | credits claimed by physician | "
                    + "physician claimed | you claimed | you earned | you have earned | "
                    + "you were awarded | number claimed | number earned | number awarded | "
                    + "hours you claimed | hours credited | hours granted | hours received | "
                    + "credits credited | credits recorded | credits reported | credits applied | "
                    + "credits redeemed | redeemed credits | credits redeemed on this certificate | "
                    + "credits on this certificate | cme awarded to you | cme credits received | "
                    + "your cme credits | your credit | actual credits | actual hours | "
                    + "actual credit claimed | total cme earned | total cme credits earned | "
                    + "total hours earned | total hours claimed | total hours awarded | "
                    + "total points earned | points earned | points awarded | points claimed | "
                    + "credits obtained | credit obtained | hours obtained | hours attended | "
                    + "credit for this activity | credits for this activity | total awarded | "
                    + "sum claimed | "
                    + "credit earned | credit awarded | credit granted | credits granted | credit received | "
                    + "earned | amount awarded | cme credit earned | cme credit awarded | cme credit claimed | "
                    + "credits claimed | credit claimed | credits awarded | credits earned | hours claimed | "
                    + "hours awarded | hours earned | hours completed | number of credits claimed | "
                    + "number of credits awarded | number of credits earned | total credits claimed | "
                    + "total credits awarded | total credits earned | total claimed | total earned | claimed | "
                    + "awarded | credit hours earned | credit hours awarded | credit hours claimed | "
                    + "cme credits earned | cme credits claimed | cme credits awarded | your credits | "
                    + "physician credits claimed | amount claimed | credits you claimed | credits received | "
                    + "amount earned | cme earned | cme awarded | cme claimed | credit amount claimed | "
                    + "credit claimed by learner | claimed by learner | credits issued | credits granted | "
                    + "participant claimed | learner claimed | credits claimed by participant"
            ),
            Says(
                LabelRole.CreditsMaximum,
                "maximum credits | maximum credit | max credits | max. credits | maximum | "
                    + "credits available | available credits | credits offered | maximum number of credits | "
                    + "designated | designated for | credits designated | approved for | activity maximum | "
                    + "credits possible | maximum available | maximum credits available | credit available | "
                    + "up to | designated credits | designated maximum | activity value"
            ),
            Says(
                LabelRole.Credits,
                "credits | credit | credit hours | credit(s) | number of credits | hours | cme credits | "
                    + "cme credit | cme hours | cme | total credits | total credit | total hours | total cme | "
                    + "amount | credit amount | number of hours | units | points | moc points | credit value | "
                    + "contact hours | ama pra category 1 credit(s) | ama pra category 1 credits | "
                    + "ama pra category 1 credits™ | ama pra category 1 credit(s)™ | "
                    + "ama pra category 1 credit™ | ama pra category 1 credit | category 1 credits | "
                    + "category 1 credit | ama pra category 1 | aoa category 1-a credits | "
                    + "aafp prescribed credits | aafp prescribed credit | aafp elective credit | "
                    + "aafp elective credits | prescribed credits | elective credits | abim moc points | "
                    + "abp moc points | moc | ce credits | ce hours | credits/hours | hours/credits | "
                    + "quantity"
            ),
            Says(
                LabelRole.CreditType,
                "credit type | type of credit | type of credits | credit category | category | type | "
                    + "credit system | credits type | kind of credit"
            ),
            Says(
                LabelRole.Topic,
                "topic | topics | content area | content areas | subject area | meets requirement | "
                    + "requirement met | mandated topic | special topic | subject requirement | fulfills | "
                    + "satisfies | designated topic | designated topics | mandatory topic | content"
            ),
            Says(
                LabelRole.Other,
                "citation | journal | from | license | license no | license no. | license number | license # | npi | npi number | "
                    + "certificate number | certificate no | certificate no. | certificate id | "
                    + "certificate # | verification code | verification | verify at | id | member id | "
                    + "activity id | activity number | activity code | course id | course code | "
                    + "course number | ecard code | ecard | tracking number | cme number | cme id | "
                    + "event code | reference | reference number | provider number | provider no | "
                    + "provider id | email | e-mail | phone | telephone | fax | website | format | "
                    + "activity type | activity format | type of activity | delivery | method | "
                    + "target audience | profession | specialty | degree | credentials | role | score | "
                    + "grade | result | learner id | user id | tc id | tc id # | tc city, state | "
                    + "instructor id | page | uan | acpe uan | accreditation statement | accreditation | "
                    + "credit designation | credit designation statement | designation statement | "
                    + "designation | note | notes | status | important | verification url | board | boards | "
                    + "aba id | abim id | joint accreditation statement | physician credit | physicians | "
                    + "nurses | pharmacists | commendation | learning format | medium | duration | time | "
                    + "course type | level | state | order | order number | invoice | invoice number | total | "
                    + "subtotal | tax | amount paid | balance | payment | payment method | receipt | "
                    + "receipt number | confirmation | confirmation number | fee | registration fee | price | "
                    + "qty | questions | hours of participation | to verify | verify | year | record id | "
                    + "transcript id | learning objectives | objectives | agenda | register | contact | "
                    + "record no | record no. | record number | serial | serial number | key | code"
            ),
        ];

    /// <summary>A role with its phrases, parted by bars.</summary>
    private static (LabelRole Role, string[] Phrases) Says(LabelRole role, string phrases) =>
        (role, phrases.Split(" | "));
}
