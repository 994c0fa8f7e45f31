using TridentFramework.Host.Figures;
using TridentFramework.Host.Limits;

namespace TridentFramework.Host.Tests.Limits;

public sealed class CurveAreaTests
{
    private static readonly IReadOnlyList<IReadOnlyList<PlanePoint>> Rising = [[new(1.0, 1e-3), new(2.0, 2e-3)]];

    // Points above, below, to the left and to the right of the middle of the line, then one above but beyond its end.
    [TestCase(nameof(CurveSide.Above), true, false, true, false, false)]
    [TestCase(nameof(CurveSide.Below), false, true, false, true, false)]
    [TestCase(nameof(CurveSide.Left), true, false, true, false, false)]
    [TestCase(nameof(CurveSide.Right), false, true, false, true, false)]
    public void TheAreaLiesOnItsSideAndEndsWithTheCurve(string side, bool above, bool below, bool left, bool right, bool beyond)
    {
        var overlay = new Overlay("curve", "curve", OverlayMeaning.Excluded) { Areas = CurveArea.Of(Rising, Enum.Parse<CurveSide>(side)), Lines = [] };
        Assert.That(
            new[] { overlay.Contains(1.4, 1.9e-3), overlay.Contains(1.4, 1.1e-3), overlay.Contains(1.1, 1.4e-3), overlay.Contains(1.9, 1.4e-3), overlay.Contains(2.5, 5e-3) },
            Is.EqualTo(new[] { above, below, left, right, beyond }));
    }

    [TestCase(nameof(CurveSide.Above), 1.4, 1e6, true)]
    [TestCase(nameof(CurveSide.Below), 1.4, 1e-30, true)]
    [TestCase(nameof(CurveSide.Left), 1e-30, 1.4e-3, true)]
    [TestCase(nameof(CurveSide.Right), 1e30, 1.4e-3, true)]
    [TestCase(nameof(CurveSide.Left), 1e-30, 1e-2, false)]
    public void TheAreaReachesBeyondEveryFrame(string side, double massGeV, double coupling, bool isInside)
    {
        var overlay = new Overlay("curve", "curve", OverlayMeaning.Excluded) { Areas = CurveArea.Of(Rising, Enum.Parse<CurveSide>(side)), Lines = [] };
        Assert.That(overlay.Contains(massGeV, coupling), Is.EqualTo(isInside));
    }

    [Test]
    public void PiecesOfAContourFollowEachOther()
    {
        var area = CurveArea.Of([[new(1.0, 1.0), new(2.0, 1.0)], [new(2.0, 3.0), new(1.0, 3.0)]], CurveSide.Inside);
        Assert.That(area, Has.Count.EqualTo(1));
        Assert.That(new Overlay("contour", "contour", OverlayMeaning.Favoured) { Areas = area, Lines = [] }.Contains(1.5, 2.0), Is.True);
    }

    [Test]
    public void LinesAreOrderedByMassOrCoupling()
    {
        PlanePoint[] falling = [new(2.0, 1.0), new(1.0, 3.0)];
        Assert.Multiple(() =>
        {
            Assert.That(CurveArea.Ordered([falling], CurveSide.Above)[0][0].X, Is.EqualTo(1.0));
            Assert.That(CurveArea.Ordered([falling], CurveSide.Right)[0][0].Y, Is.EqualTo(1.0));
            Assert.That(CurveArea.Ordered([falling], CurveSide.Left)[0], Is.EqualTo(falling));
        });
    }
}
