using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Credence.Faults;

/// <summary>One test of Core, a row of a theory being one, to be run again and again in the same process.</summary>
internal sealed record CoreTest(string Name, MethodInfo Method, object?[] Arguments)
{
    public static CoreTest[] In(Assembly assembly)
    {
        var tests = new XunitTestAssembly(assembly);
        var all = new XunitTestCollection(tests, null, false, "all");
        return
        [
            .. from type in assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false }
            let name = new XunitTestClass(type, all)
            from method in type.GetMethods()
            where method.GetCustomAttributes().OfType<IFactAttribute>().Any()
            from test in Of(new XunitTestMethod(name, method, []))
            select test,
        ];
    }

    /// <summary>Why it failed, or null.</summary>
    public Exception? Run()
    {
        try
        {
            var instance = Method.IsStatic ? null : Activator.CreateInstance(Method.DeclaringType!);
            var result = Method.Invoke(
                instance,
                BindingFlags.DoNotWrapExceptions,
                null,
                Arguments,
                null
            );
            (result as Task)?.GetAwaiter().GetResult();
            (instance as IDisposable)?.Dispose();
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private static IEnumerable<CoreTest> Of(XunitTestMethod test)
    {
        var name = $"{test.Method.DeclaringType!.FullName}.{test.Method.Name}".Replace(
            "Credence.Core.Tests.",
            ""
        );
        if (test.DataAttributes.Count == 0)
        {
            return [new(name, test.Method, [])];
        }

        var tracker = new DisposalTracker();
        return test
            .DataAttributes.SelectMany(data =>
                data.GetData(test.Method, tracker).AsTask().GetAwaiter().GetResult()
            )
            .Select(
                (row, at) =>
                    new CoreTest(
                        $"{name} #{at + 1}",
                        test.Method,
                        test.ResolveMethodArguments(row.GetData())
                    )
            );
    }
}
