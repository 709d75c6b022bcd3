using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Credence.Cli.Tests.Architecture;

/// <summary>What a compiled type uses: the rules look at what was compiled, not at what a `using` says.</summary>
public static class CompiledTypes
{
    public static IReadOnlyList<TypeDefinition> In(string assembly, string rootNamespace)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
        return
        [
            .. AssemblyDefinition
                .ReadAssembly(path)
                .MainModule.Types.Where(type =>
                    type.Namespace == rootNamespace
                    || type.Namespace.StartsWith(rootNamespace + ".", StringComparison.Ordinal)
                ),
        ];
    }

    public static IEnumerable<TypeReference> UsedBy(TypeDefinition type) =>
        DirectlyUsedBy(type).SelectMany(Parts).Concat(type.NestedTypes.SelectMany(UsedBy));

    public static IEnumerable<MethodReference> CalledBy(TypeDefinition type) =>
        Instructions(type)
            .Select(instruction => instruction.Operand)
            .OfType<MethodReference>()
            .Concat(type.NestedTypes.SelectMany(CalledBy));

    public static IEnumerable<Instruction> Instructions(TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions);

    public static string OutermostNamespace(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace;
    }

    private static IEnumerable<TypeReference?> DirectlyUsedBy(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(implemented => implemented.InterfaceType),
            .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
            .. type
                .GenericParameters.SelectMany(parameter => parameter.Constraints)
                .Select(c => c.ConstraintType),
            .. type.Fields.Select(field => field.FieldType),
            .. type.Properties.Select(property => property.PropertyType),
            .. type.Events.Select(raised => raised.EventType),
            .. type.Methods.SelectMany(Signature),
            .. type
                .Methods.Where(method => method.HasBody)
                .SelectMany(method => method.Body.Variables)
                .Select(v => v.VariableType),
            .. Instructions(type).SelectMany(Operand),
        ];

    private static IEnumerable<TypeReference?> Signature(MethodReference method) =>
        [
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
        ];

    private static IEnumerable<TypeReference?> Operand(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            MethodReference method => [method.DeclaringType, .. Signature(method)],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    /// <summary>List&lt;Claim[]&gt; uses both List and Claim.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic =>
            [
                generic.ElementType,
                .. generic.GenericArguments.SelectMany(Parts),
            ],
            TypeSpecification shaped => Parts(shaped.ElementType),
            _ => [type],
        };
}
