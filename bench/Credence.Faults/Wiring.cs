using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Credence.Faults;

/// <summary>
/// Stryker's own switch reads a file and keeps lists at each place it is asked, which takes most of the time of a test.
/// Core is led to <see cref="Switch"/> instead.
/// </summary>
internal static class Wiring
{
    /// <summary>Gives the faults that are in Core: what does not compile is left out.</summary>
    public static HashSet<int> Route(string core)
    {
        using var module = ModuleDefinition.ReadModule(
            core,
            new ReaderParameters { InMemory = true }
        );
        var asked =
            module
                .Types.SingleOrDefault(one => one.Name == "MutantControl")
                ?.Methods.Single(one => one.Name == "IsActive")
            ?? throw new InvalidOperationException($"{core} has no faults in it.");
        var body = asked.Body;
        body.ExceptionHandlers.Clear();
        body.Variables.Clear();
        body.Instructions.Clear();
        var code = body.GetILProcessor();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(
            OpCodes.Call,
            module.ImportReference(typeof(Switch).GetMethod(nameof(Switch.IsActive)))
        );
        code.Emit(OpCodes.Ret);
        module.Write(core);
        return
        [
            .. from type in module.GetTypes()
            from method in type.Methods
            where method.HasBody
            from call in method.Body.Instructions
            where call.OpCode == OpCodes.Call && call.Operand == asked
            select Number(call.Previous),
        ];
    }

    private static int Number(Instruction load) =>
        load.OpCode.Code switch
        {
            >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => load.OpCode.Code - Code.Ldc_I4_0,
            Code.Ldc_I4_S => (sbyte)load.Operand,
            _ => (int)load.Operand,
        };
}
