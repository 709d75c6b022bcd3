using System.Collections.Immutable;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Credence.Cli.Tests.Architecture;

/// <summary>
/// Pages and commands never build domain objects: what a person typed goes to a use case of the App as it was typed,
/// so that every door checks the same things. Plain values (a date, an amount) may be made anywhere.
/// </summary>
public static class Hosts
{
    public static IEnumerable<string> Violations(
        IEnumerable<TypeDefinition> host,
        IEnumerable<TypeDefinition> domain
    )
    {
        var built = domain
            .Where(type => type is { IsClass: true, IsValueType: false, IsAbstract: false })
            .Select(type => type.FullName)
            .ToImmutableHashSet(StringComparer.Ordinal);
        return host.SelectMany(type =>
                Built(type).Where(built.Contains).Select(name => $"{type.FullName} builds {name}")
            )
            .Distinct();
    }

    private static IEnumerable<string> Built(TypeDefinition type) =>
        CompiledTypes
            .Instructions(type)
            .Where(instruction => instruction.OpCode == OpCodes.Newobj)
            .Select(instruction => ((MethodReference)instruction.Operand).DeclaringType.FullName)
            .Concat(type.NestedTypes.SelectMany(Built));
}
