using Mono.Cecil;

namespace Credence.Cli.Tests.Architecture;

/// <summary>Features inside a floor use each other one way. A folder is the first part of the namespace below the root.</summary>
public static class FolderCycles
{
    public static IEnumerable<string> Violations(
        IReadOnlyList<TypeDefinition> types,
        string rootNamespace
    )
    {
        var reasons = Dependencies(types, rootNamespace);
        var uses = reasons.Keys.ToLookup(edge => edge.From, edge => edge.To);
        return reasons
            .Where(edge => Reaches(uses, edge.Key.To, edge.Key.From))
            .OrderBy(edge => edge.Key.From, StringComparer.Ordinal)
            .ThenBy(edge => edge.Key.To, StringComparer.Ordinal)
            .Select(edge => $"{edge.Key.From} → {edge.Key.To} is part of a circle: {edge.Value}");
    }

    private static Dictionary<(string From, string To), string> Dependencies(
        IReadOnlyList<TypeDefinition> types,
        string rootNamespace
    )
    {
        var own = types.Select(type => type.FullName).ToHashSet(StringComparer.Ordinal);
        var reasons = new Dictionary<(string From, string To), string>();
        foreach (var type in types)
        {
            var from = Folder(type.Namespace, rootNamespace);
            foreach (var used in CompiledTypes.UsedBy(type))
            {
                var outermost = used;
                while (outermost.DeclaringType is { } outer)
                {
                    outermost = outer;
                }

                if (
                    own.Contains(outermost.FullName)
                    && Folder(outermost.Namespace, rootNamespace) is var to
                    && to != from
                )
                {
                    reasons.TryAdd((from, to), $"{type.Name} uses {outermost.Name}");
                }
            }
        }

        return reasons;
    }

    private static bool Reaches(ILookup<string, string> uses, string start, string goal)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([start]);
        while (waiting.TryPop(out var folder))
        {
            if (folder == goal)
            {
                return true;
            }

            if (seen.Add(folder))
            {
                foreach (var next in uses[folder])
                {
                    waiting.Push(next);
                }
            }
        }

        return false;
    }

    private static string Folder(string name, string rootNamespace) =>
        name.Length == rootNamespace.Length
            ? "(root)"
            : name[(rootNamespace.Length + 1)..].Split('.')[0];
}
