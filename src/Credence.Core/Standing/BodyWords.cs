using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// The credit types and topics that one body's rule speaks of, numbered, so that "is accepted" and "meets a
/// topic" are one bit each. What the rule never names shares the last bit.
/// </summary>
internal sealed class BodyWords
{
    public const ulong AllTypes = ulong.MaxValue;
    private const int OtherType = 63;
    private static readonly UInt128 OwnField = UInt128.One << 127;

    private readonly Dictionary<string, int> types = [];
    private readonly Dictionary<Topic, int> topics = [];
    private readonly HashSet<Topic> ownTopics;
    private readonly Body body;
    private readonly bool isBoard;

    public BodyWords(Body body, BodyVersion version, HashSet<Topic> ownTopics)
    {
        this.ownTopics = ownTopics;
        this.body = body;
        isBoard = body.Kind == BodyKind.SpecialtyBoard;
        foreach (var requirement in version.Requirements)
        {
            Learn(requirement);
        }

        foreach (var package in version.Packages)
        {
            foreach (var requirement in package.Requirements)
            {
                Learn(requirement);
            }
        }

        foreach (var rate in version.Rates)
        {
            Learn(rate.Types);
            Learn(rate.Topics);
        }

        Learn(version.CarryOver.Types);
    }

    /// <summary>The topics that mean "my own field" for a physician (engine.md section 3).</summary>
    public static HashSet<Topic> OwnTopics(
        IEnumerable<Specialty> specialties,
        Vocabulary vocabulary
    )
    {
        var own = new HashSet<Topic> { Topic.OwnSpecialty };
        foreach (var specialty in specialties)
        {
            own.Add(new Topic(specialty.Code));
            foreach (var code in vocabulary.Under.GetValueOrDefault(specialty.Code, []))
            {
                own.Add(new Topic(code));
            }
        }

        return own;
    }

    public bool IsOfAnotherBoard(CreditType type) =>
        type.Board is { } board && isBoard && board != body.Id;

    public ulong TypeBit(CreditType type)
    {
        // At a specialty board, points that name another board are credit of some other system.
        if (IsOfAnotherBoard(type))
        {
            return 1UL << OtherType;
        }

        return 1UL << types.GetValueOrDefault(type.Code, OtherType);
    }

    /// <summary>What a list accepts; hour-any takes every type.</summary>
    public ulong AcceptMask(IEnumerable<CreditType> accepts)
    {
        var mask = 0UL;
        foreach (var type in accepts)
        {
            mask |= type.IsHourAny ? AllTypes : TypeBit(type);
        }

        return mask;
    }

    /// <summary>The types of a cap, where hour-any means only plain hours.</summary>
    public ulong CapMask(IEnumerable<CreditType> capped)
    {
        var mask = 0UL;
        foreach (var type in capped)
        {
            mask |= TypeBit(type);
        }

        return mask;
    }

    public UInt128 TopicMask(IEnumerable<Topic> wanted)
    {
        var mask = UInt128.Zero;
        foreach (var topic in wanted)
        {
            mask |= topic == Topic.OwnSpecialty ? OwnField : Bit(topic);
        }

        return mask;
    }

    /// <summary>The bits a portion's topics light up, its own field included.</summary>
    public UInt128 PortionMask(System.Collections.Immutable.ImmutableArray<Topic> carried)
    {
        var mask = UInt128.Zero;
        foreach (var topic in carried)
        {
            mask |= Bit(topic);
            if (ownTopics.Contains(topic))
            {
                mask |= OwnField;
            }
        }

        return mask;
    }

    private UInt128 Bit(Topic topic) =>
        topics.TryGetValue(topic, out var place) ? UInt128.One << place : UInt128.Zero;

    private void Learn(Requirement requirement)
    {
        Learn(requirement.Accepts);
        Learn(requirement.Topics);
        foreach (var way in requirement.Or)
        {
            Learn(way.Accepts);
            Learn(way.Topics);
        }

        foreach (var cap in requirement.Caps)
        {
            Learn(cap.Types);
            Learn(cap.Topics);
            Learn(cap.ExceptTopics);
        }
    }

    private void Learn(System.Collections.Immutable.ImmutableArray<CreditType> named)
    {
        foreach (var type in named)
        {
            if (!types.ContainsKey(type.Code))
            {
                types.Add(
                    type.Code,
                    types.Count < OtherType ? types.Count : throw TooMany("credit types")
                );
            }
        }
    }

    private void Learn(System.Collections.Immutable.ImmutableArray<Topic> named)
    {
        foreach (var topic in named)
        {
            if (topic != Topic.OwnSpecialty && !topics.ContainsKey(topic))
            {
                topics.Add(topic, topics.Count < 127 ? topics.Count : throw TooMany("topics"));
            }
        }
    }

    private InvalidOperationException TooMany(string what) =>
        new($"The rule of {body.Id} names more {what} than one body can.");
}
