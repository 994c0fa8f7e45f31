using TridentFramework.Host.Figures;
using TridentFramework.Host.Files;
using TridentFramework.Host.Limits;

namespace TridentFramework.Host.Tests.Limits;

public sealed class CurveTableTests
{
    [Test]
    public void ACurveHasCommentsAHeaderAndPointsAndIsPartedByEmptyLines()
    {
        var table = Read("# title: mine\n#no value\n\nmass_GeV, coupling\n0.1,1e-3\n0.1, 2E-3\n# between\n0.2,1e-3\n\n\n1,0.5\n2,0.5\n", CurveSide.Above);
        Assert.Multiple(() =>
        {
            Assert.That(table.Comments, Is.EqualTo(new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = "mine" }));
            Assert.That(table.Lines, Is.EqualTo(new[]
            {
                new[] { new PlanePoint(0.1, 1e-3), new PlanePoint(0.1, 2e-3), new PlanePoint(0.2, 1e-3) },
                [new PlanePoint(1.0, 0.5), new PlanePoint(2.0, 0.5)],
            }));
        });
    }

    [TestCase("0.1,1e-3\n0.2,1e-3", "curve.csv:1: '0.1,1e-3' is not the header; the first line that is no comment is 'mass_GeV,coupling', and masses are in GeV")]
    [TestCase("mass_MeV,coupling\n", "curve.csv:1: 'mass_MeV,coupling' is not the header; the first line that is no comment is 'mass_GeV,coupling', and masses are in GeV")]
    [TestCase("# only: this\n", "curve.csv: has no table; its first line that is no comment is 'mass_GeV,coupling', and each line after it is a point")]
    [TestCase("mass_GeV,coupling\n0.1,1e-3\n0.2;2e-3", "curve.csv:3: has 1 value; a point is a mass in GeV and a coupling, such as '0.1,5e-4'")]
    [TestCase("mass_GeV,coupling\n0.1,1e-3,2", "curve.csv:2: has 3 values; a point is a mass in GeV and a coupling, such as '0.1,5e-4'")]
    [TestCase("mass_GeV,coupling\n0.1 GeV,1e-3", "curve.csv:2: '0.1 GeV' is not a mass; a mass is a number above zero, in GeV")]
    [TestCase("mass_GeV,coupling\n0.1,0", "curve.csv:2: '0' is not a coupling; a coupling is a number above zero")]
    [TestCase("mass_GeV,coupling\n0.1,nan", "curve.csv:2: 'nan' is not a coupling; a coupling is a number above zero")]
    [TestCase("mass_GeV,coupling\n-1,1e-3", "curve.csv:2: '-1' is not a mass; a mass is a number above zero, in GeV")]
    [TestCase("mass_GeV,coupling\n", "curve.csv: has 0 points; a curve has at least 2, and so has each of its pieces between empty lines")]
    [TestCase("mass_GeV,coupling\n1,1\n2,1\n\n3,1", "curve.csv: has a piece of 1 points; a curve has at least 2, and so has each of its pieces between empty lines")]
    [TestCase("mass_GeV,coupling\n1,1\n2,1\n1.5,1", "curve.csv:4: turns back in mass, but a curve with its area above goes from mass to mass; order the points, or write 'side: inside' for a contour")]
    public void SaysWhatIsWrongAndWhere(string text, string message) =>
        Assert.That(() => Read(text, CurveSide.Above), Throws.TypeOf<InputFileException>().With.Message.EqualTo(message));

    [TestCase(nameof(CurveSide.Left), "curve.csv:4: turns back in coupling, but a curve with its area on the left goes from coupling to coupling; order the points, or write 'side: inside' for a contour")]
    [TestCase(nameof(CurveSide.Right), "curve.csv:4: turns back in coupling, but a curve with its area on the right goes from coupling to coupling; order the points, or write 'side: inside' for a contour")]
    [TestCase(nameof(CurveSide.Below), "curve.csv:4: turns back in mass, but a curve with its area below goes from mass to mass; order the points, or write 'side: inside' for a contour")]
    public void TheOrderOfThePointsDependsOnTheSide(string side, string message) =>
        Assert.That(() => Read("mass_GeV,coupling\n1,1\n2,2\n1.5,1.5", Enum.Parse<CurveSide>(side)), Throws.TypeOf<InputFileException>().With.Message.EqualTo(message));

    [Test]
    public void AContourGoesWhereItWantsButNeedsThreePoints()
    {
        Assert.That(Read("mass_GeV,coupling\n1,1\n2,2\n1.5,1.5", CurveSide.Inside).Lines[0], Has.Count.EqualTo(3));
        Assert.That(() => Read("mass_GeV,coupling\n1,1\n2,2", CurveSide.Inside), Throws.TypeOf<InputFileException>().With.Message.EqualTo("curve.csv: has 2 points; a contour has at least 3"));
    }

    [Test]
    public void DecreasingMassesAreInOrderToo() => Assert.That(Read("mass_GeV,coupling\n2,1\n2,2\n1,1", CurveSide.Above).Lines[0], Has.Count.EqualTo(3));

    private static CurveTable Read(string text, CurveSide side)
    {
        using var reader = new StringReader(text);
        return CurveTable.Read(reader, "curve.csv", side);
    }
}
