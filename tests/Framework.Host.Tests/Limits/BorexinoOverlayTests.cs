using TridentFramework.Engine.Constraints;
using TridentFramework.Host.Limits;
using TridentFramework.Particles;

namespace TridentFramework.Host.Tests.Limits;

public sealed class BorexinoOverlayTests
{
    private static readonly PhysicalConstants Constants = new();

    [Test]
    public void WhatIsExcludedIsWhereTheRateLeavesTheRange()
    {
        var scattering = new BorexinoScattering(Constants, new BorexinoConditions());
        var overlay = new BorexinoOverlay("b", "b", scattering, 0.88, 1.24).Of(1e-4, 1.0, 40).Single();
        Assert.That((overlay.Areas.Count, overlay.Lines.Count, overlay.Meaning), Is.EqualTo((1, 1, OverlayMeaning.Excluded)));
        AssertAgreement(overlay, scattering, 0.88, 1.24);
    }

    [Test]
    public void DestructiveInterferenceExcludesAnIslandOfItsOwn()
    {
        var scattering = new BorexinoScattering(Constants, new BorexinoConditions { ElectronShare = 0.1, MuonShare = 0.0, TauShare = 0.9 });
        var overlay = new BorexinoOverlay("b", "b", scattering, 0.9, 1.24).Of(1e-4, 1.0, 40).Single();
        Assert.That((overlay.Areas.Count, overlay.Lines.Count), Is.EqualTo((2, 3)));
        AssertAgreement(overlay, scattering, 0.9, 1.24);
    }

    [Test]
    public void AnIslandThatEndsWithinTheRangeEndsInATip()
    {
        // The least ratio of tau neutrinos alone depends a little on the mass; a range that begins in between is left at some masses only.
        var scattering = new BorexinoScattering(Constants, new BorexinoConditions { ElectronShare = 0.0, MuonShare = 0.0, TauShare = 1.0 });
        double Least(double mass)
        {
            var top = scattering.CouplingsAt(mass, 1.24)[0];
            return Enumerable.Range(0, 20001).Min(i => scattering.RateRatio(mass, top * i / 20000.0));
        }

        var (light, heavy) = (Least(1e-5), Least(1.0));
        Assert.That(light, Is.Not.EqualTo(heavy).Within(1e-3));
        var lowest = 0.5 * (light + heavy);
        var overlay = new BorexinoOverlay("b", "b", scattering, lowest, 1.24).Of(1e-5, 1.0, 30).Single();
        Assert.That((overlay.Areas.Count, overlay.Lines.Count), Is.EqualTo((2, 3)));
        var lower = overlay.Lines[1];
        var upper = overlay.Lines[2];
        var tip = light < heavy ? lower.Count - 1 : 0;
        Assert.That(upper[tip].Y / lower[tip].Y, Is.EqualTo(1.0).Within(1e-5), "a square root of rounding errors");
        Assert.That(upper[^(tip + 1)].Y / lower[^(tip + 1)].Y, Is.GreaterThan(1.01));
    }

    // Points within 1 % of an edge are left out: the edge is straight between the masses of the grid.
    private static void AssertAgreement(Overlay overlay, BorexinoScattering scattering, double lowest, double highest)
    {
        var (checkedInside, checkedOutside) = (0, 0);
        for (var mass = 1.3e-4; mass < 0.9; mass *= 1.7)
        {
            var scale = scattering.CouplingsAt(mass, highest)[0];
            for (var factor = 0.05; factor < 3.0; factor *= 1.13)
            {
                bool IsExcluded(double coupling) => scattering.RateRatio(mass, coupling) is var ratio && (ratio < lowest || ratio > highest);
                var coupling = scale * factor;
                if (IsExcluded(coupling * 0.99) != IsExcluded(coupling * 1.01))
                    continue;
                Assert.That(overlay.Contains(mass, coupling), Is.EqualTo(IsExcluded(coupling)), FormattableString.Invariant($"{mass} GeV, {coupling}"));
                (checkedInside, checkedOutside) = IsExcluded(coupling) ? (checkedInside + 1, checkedOutside) : (checkedInside, checkedOutside + 1);
            }
        }

        Assert.That((checkedInside, checkedOutside), Is.GreaterThan((50, 50)));
    }
}
