namespace Credence.App.Certificates.Reasoning;

/// <summary>The phrases with which certificates announce credits, and all else that is no field.</summary>
internal static partial class FieldLabel
{
    private static (LabelRole Role, string[] Phrases)[] OfAmounts() =>
        [
            Says(
                LabelRole.CreditsClaimed,
                "credit taken | credits taken | credits you earned | credit you earned | "
                    + "credit you claimed | cme you earned | cme you claimed | cme gained | "
                    + "credits gained | hours given | credit given | credits given | "
                    + "credit conferred | credits conferred | value awarded | value claimed | "
                    + "amount requested | credits requested | credit requested | claim total | "
                    + "total claim | credit applied for | hours recorded | hours of credit earned | "
                    + "hours of credit claimed | hours of credit awarded | number of hours earned | "
                    + "number of hours claimed | number of hours awarded | credit to this learner | "
                    + "credit to this physician | credits to this physician | credit credited | "
                    + "credits accrued | credit accrued | granted to you | "
                    + "credits awarded to you | credits for you | claim | this claim | credits this claim | "
                    + "amount of credit claimed | amount of credit awarded | amount of credit earned | "
                    + "amount of credits claimed | number of credits awarded to you | "
                    + "créditos otorgados | crédits obtenus | credits attained | credit attained | "
                    + "credits approved for you | ecmec obtained | physician credit claimed | "
                    + "physician credit earned | physician credit awarded | physician credits earned | "
                    + "physician credits awarded | credits claimed by attendee | hours certified for you | "
                    + "credit claimed by this physician | credits claimed by physician | "
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
                "most that may be claimed | most credits | maximum allowed | maximum award | "
                    + "maximum claim | may be claimed | credits that may be claimed | "
                    + "claimable credits | claimable | credit limit | credit offered | "
                    + "credits on offer | maximum per learner | maximum per participant | "
                    + "maximum per physician | "
                    + "maximum credits | maximum credit | max credits | max. credits | maximum | "
                    + "credits available | available credits | credits offered | maximum number of credits | "
                    + "designated | designated for | credits designated | approved for | activity maximum | "
                    + "credits possible | maximum available | maximum credits available | credit available | "
                    + "up to | designated credits | designated maximum | activity value"
            ),
            Says(
                LabelRole.Credits,
                "credit total | amount of credit | hours of credit | credit worth | "
                    + "cme total | number of cme credits | number of cme hours | physician credits | "
                    + "physician credit hours | cme value | cat. 1 credits | category i credits | "
                    + "ama category 1 credits | ama credits | ama pra credits | ama pra credit | "
                    + "credits | credit | credit hours | credit(s) | number of credits | hours | cme credits | "
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
}
