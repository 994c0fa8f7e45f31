using TridentFramework.Host.Commands;
using TridentFramework.Host.Plugins;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>Plugins that load but break their contract in a run: an error of the plugin, and nothing is written.</summary>
public sealed class BrokenPluginTests : CommandTests
{
    private static string Plugins => TridentInvocation.TestPlugin("BrokenPromises");

    [Test]
    public void APluginThatThrowsWhileIntegratingIsNamedWithItsFileAndMessage()
    {
        var run = Run("newPhysics=[ThrowingShift]");
        Assert.That(run.Error, Does.Contain(
            $"plugin {Path.Combine(Plugins, "BrokenPromises.dll")} failed while the study was computed: ArithmeticException: the table ends at 0 GeV^2"));
        Assert.That(run.Error, Does.Contain("nothing was written"));
    }

    [Test]
    public void AFormFactorThatIsNullIsRefusedWithThePluginsName()
    {
        var run = Run("formFactor=NullFormFactor");
        Assert.That(run.Error, Does.Contain("NuclearFormFactor plugin NullFormFactor: its form factor of Ar40 is null").And.Contain("nothing was run"));
    }

    [Test]
    public void AFailureWithoutCodeOfAPluginOnTheStackSaysSo()
    {
        var messages = ComputationFailure.Messages(Thrown(new KeyNotFoundException("no such nuclide")), PluginCatalogue.Load([Plugins]));
        Assert.That(string.Join('\n', messages ?? []), Does.Contain("the computation failed with KeyNotFoundException: no such nuclide").And.Contain("no code of a plugin is on the stack").And.Contain("   at " + typeof(BrokenPluginTests).FullName));
    }

    [Test]
    public void AnInputOutputErrorWithoutCodeOfAPluginIsNoFailureOfAPlugin() =>
        Assert.That(ComputationFailure.Messages(Thrown(new IOException("broken pipe")), PluginCatalogue.Load([Plugins])), Is.Null);

    [Test]
    public void AtomFractionsThatDoNotSumToOneAreRefusedWithThePluginsName()
    {
        var run = Run("target={plugin: HalfTarget}");
        Assert.That(run.Error, Does.Contain("Target plugin HalfTarget: the atom fractions of its composition sum to 0.5; they sum to 1").And.Contain("nothing was run"));
    }

    [Test]
    public void TheCheckRefusesThemToo()
    {
        var run = TridentInvocation.Of("check", WriteCard(SmallCard), "--plugins", Plugins, "--set", "target={plugin: HalfTarget}");
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((3, "")), run.Error);
    }

    private static Exception Thrown(Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (Exception caught)
        {
            return caught;
        }
    }

    private TridentInvocation Run(string set)
    {
        var run = TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out(), "--plugins", Plugins, "--set", set);
        Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
        Assert.That(Directory.Exists(Out()), Is.False);
        return run;
    }
}
