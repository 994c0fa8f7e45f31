using System.Reflection;

namespace TridentFramework.Testing.Tests;

/// <summary>Runs the tests of a contract fixture one by one, as NUnit would, and keeps what failed.</summary>
internal static class FailedChecks
{
    /// <summary>Messages of the tests that failed, by name of the test.</summary>
    public static IReadOnlyDictionary<string, string> Of(object fixture)
    {
        var failed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var test in fixture.GetType().GetMethods().Where(static method => method.IsDefined(typeof(TestAttribute))))
        {
            try
            {
                test.Invoke(fixture, BindingFlags.DoNotWrapExceptions, null, null, null);
            }
            catch (AssertionException failure)
            {
                failed.Add(test.Name, failure.Message);
            }
        }

        return failed;
    }
}
