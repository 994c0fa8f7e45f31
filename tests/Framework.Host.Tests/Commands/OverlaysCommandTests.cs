using TridentFramework.Host.Commands;
using TridentFramework.Host.Limits;

namespace TridentFramework.Host.Tests.Commands;

public sealed class OverlaysCommandTests
{
    [Test]
    public void CurvesPresetsAndMeasurementsAreListedWithSourceAndConfidenceLevel()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = TridentCommand.Invoke(["overlays"], new CommandSession(output, error));
        Assert.That((code, error.ToString()), Is.EqualTo((0, "")));
        var lines = output.ToString().Split('\n', StringSplitOptions.TrimEntries);
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Some.Matches("^babar-4mu +excluded +0.9 +arXiv:1606.03501, arXiv:1801.04847 +BaBar, "));
            Assert.That(lines, Has.Some.Matches("^white-dwarfs +excluded +- +arXiv:1803.05466 +"));
            Assert.That(lines, Has.Some.Matches(@"^1406.2332 +2.9e-9 +9e-10 +2 +arXiv:1406.2332 +"));
            Assert.That(lines, Has.Some.Matches(@"^NuTeV +0.72 +\+1.73 -0.72 +arXiv:hep-ex/9811012 +arXiv:1902.06765"));
            foreach (var name in PublishedCurves.All.Select(static c => c.Name).Concat(MagneticMomentShifts.All.Select(static s => s.Name)).Concat(MeasurementCatalogue.All.Select(static m => m.Name)))
                Assert.That(lines, Has.Some.StartsWith(name + " "));
        });
    }
}
