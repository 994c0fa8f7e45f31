using TridentFramework.Engine.Constraints;
using TridentFramework.Host.Limits;

namespace TridentFramework.Host.Tests.Limits;

public sealed class MagneticMomentBandTests
{
    private static readonly MagneticMomentBand Band = new("a", "label", 2.71e-9, 0.73e-9, [1.0, 2.0], []);

    [Test]
    public void TwoDeviationsAreTwoNestedBandsTheWiderOneFirst()
    {
        var overlays = Band.Of(1e-3, 10.0, 400);
        Assert.Multiple(() =>
        {
            Assert.That(overlays.Select(static o => (o.Name, o.Label, o.Meaning)), Is.EqualTo(new[] { ("a-2-sigma", "label, 2\\sigma", OverlayMeaning.Favoured), ("a-1-sigma", "label, 1\\sigma", OverlayMeaning.Favoured) }));
            Assert.That(overlays.Select(static o => o.ConfidenceLevel!.Value), Is.EqualTo(new[] { 0.9545, 0.6827 }).Within(5e-5), "four digits of the normal distribution");
            Assert.That(overlays.Select(static o => o.Lines.Count), Is.All.EqualTo(2));
        });
        foreach (var mass in new[] { 2e-3, 0.3, 9.0 })
        {
            var couplings = new[] { 1.2e-9, 1.5e-9, 2.71e-9, 3.9e-9, 4.2e-9 }.Select(shift => MuonMagneticMoment.CouplingFor(mass, shift)).ToList();
            Assert.That(couplings.Select(coupling => overlays[0].Contains(mass, coupling)), Is.EqualTo(new[] { false, true, true, true, false }), $"2 sigma at {mass} GeV");
            Assert.That(couplings.Select(coupling => overlays[1].Contains(mass, coupling)), Is.EqualTo(new[] { false, false, true, false, false }), $"1 sigma at {mass} GeV");
        }
    }

    [Test]
    public void OneDeviationKeepsTheLabel() => Assert.That((Band with { Deviations = [2.0] }).Of(0.1, 1.0, 2).Single().Label, Is.EqualTo("label"));

    [Test]
    public void ABandThatHoldsTheStandardModelHasNoLowerEdge()
    {
        var overlay = (Band with { Deviations = [4.0] }).Of(0.1, 1.0, 50).Single();
        Assert.Multiple(() =>
        {
            Assert.That(overlay.Lines, Has.Count.EqualTo(1));
            Assert.That(overlay.Contains(0.5, 1e-12), Is.True);
            Assert.That(overlay.Contains(0.5, 1.0), Is.False);
        });
    }
}
