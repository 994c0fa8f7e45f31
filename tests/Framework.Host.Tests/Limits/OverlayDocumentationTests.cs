using TridentFramework.Host.Limits;

namespace TridentFramework.Host.Tests.Limits;

public sealed class OverlayDocumentationTests
{
    private static readonly string Overlays = File.ReadAllText(Path.Combine(Repository.Root, "docs", "overlays.md"));

    [Test]
    public void EveryPublishedCurveHasARowWithItsLevelAndSources()
    {
        foreach (var curve in PublishedCurves.All)
        {
            var level = curve.Overlay.ConfidenceLevel is { } value ? FormattableString.Invariant($"{100.0 * value:0.##} %") : "not stated";
            var row = $"| `{curve.Name}` | {curve.Title} | {level} | {LimitCitations.Short(curve.Overlay.Sources)} |";
            Assert.That(Overlays, Does.Contain(row));
        }
    }

    [Test]
    public void EveryPresetHasARow()
    {
        foreach (var shift in MagneticMomentShifts.All)
            Assert.That(Overlays, Does.Contain(FormattableString.Invariant($"| `{shift.Name}` | ({shift.Shift * 1e9:0.##} +- {shift.Error * 1e9:0.##})e-9 | {string.Join(", ", shift.Deviations)} |")));
    }

    [Test]
    public void EveryMeasurementIsInTheStudy()
    {
        var study = File.ReadAllText(Path.Combine(Repository.Root, "docs", "studies", "trident-measurements.md"));
        foreach (var measurement in MeasurementCatalogue.All)
        {
            var error = measurement.ErrorPlus == measurement.ErrorMinus ? FormattableString.Invariant($"+- {measurement.ErrorPlus}") : FormattableString.Invariant($"+{measurement.ErrorPlus} -{measurement.ErrorMinus}");
            Assert.That(study, Does.Contain(FormattableString.Invariant($"| `{measurement.Name}` | {measurement.Ratio} {error} | {measurement.QuotedBy} |")));
        }
    }
}
