using System.Globalization;
using TridentFramework.Engine.Constraints;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests.Constraints;

public sealed class MuonMagneticMomentTests
{
    private const double DemandedAccuracy = 1e-10;

    // Half a unit of the last of five digits of the coupling, 5e-5 at worst, and of the last of six of the mass, to which the coupling is at most proportional.
    private const double FiveDigits = 5.5e-5;

    private static readonly double MuonMassGeV = Flavour.Muon.ChargedLeptonMassGeV();

    private static IEnumerable<TestCaseData> EdgesOf2021 => ReadEdges().Select(static row => new TestCaseData(row[0], row[1], row[2]));

    [TestCase(1e-9)]
    [TestCase(1e-12)]
    [TestCase(0.0)]
    public void ReachesTheLimitOfALightBoson(double massGeV)
    {
        // The first correction is -pi M/m_mu, 3e-8 for 1 eV.
        var tolerance = 1e-14 + (4.0 * massGeV / MuonMassGeV);
        Assert.That(MuonMagneticMoment.Shift(massGeV, 1e-3) * 8.0 * Math.PI * Math.PI / 1e-6, Is.EqualTo(1.0).Within(tolerance));
    }

    [Test]
    public void ReachesTheLimitOfAHeavyBoson()
    {
        // The first correction is (m_mu/M)^2 times a logarithm.
        const double MassGeV = 1e4;
        const double LargestCorrection = 1e-8;
        var limit = MuonMassGeV * MuonMassGeV / (12.0 * Math.PI * Math.PI * MassGeV * MassGeV);
        Assert.That(MuonMagneticMoment.Shift(MassGeV, 1.0) / limit, Is.EqualTo(1.0).Within(LargestCorrection));
    }

    [Test]
    public void IsElementaryForABosonAsHeavyAsTheMuon() =>
        Assert.That(MuonMagneticMoment.Shift(MuonMassGeV, 1.0) * 4.0 * Math.PI * Math.PI / ((Math.PI / (3.0 * Math.Sqrt(3.0))) - 0.5), Is.EqualTo(1.0).Within(DemandedAccuracy));

    [Test]
    public void IsElementaryForABosonTwiceAsHeavyAsTheMuon() =>
        Assert.That(MuonMagneticMoment.Shift(2.0 * MuonMassGeV, 1.0) * 4.0 * Math.PI * Math.PI / ((8.0 * Math.Log(2.0)) - 5.5), Is.EqualTo(1.0).Within(DemandedAccuracy));

    [TestCase(1e-9)]
    [TestCase(1e-6)]
    [TestCase(1e-3)]
    [TestCase(0.02)]
    [TestCase(0.2)]
    public void HasTheClosedFormOfALightBoson(double massGeV)
    {
        var r = massGeV * massGeV / (MuonMassGeV * MuonMassGeV);
        var root = Math.Sqrt(r * (4.0 - r));
        var integral = 2.0 / root * (Math.Atan((2.0 - r) / root) + Math.Atan(r / root));
        var closed = 0.5 - r - (r * (2.0 - r) / 2.0 * Math.Log(r)) + (((r * r * (2.0 - r) / 2.0) - (r * (1.0 - r))) * integral);
        Assert.That(MuonMagneticMoment.Shift(massGeV, 1.0) * 4.0 * Math.PI * Math.PI / closed, Is.EqualTo(1.0).Within(DemandedAccuracy));
    }

    // The closed form of a heavy boson, which loses all digits of a double, in arithmetic of 120 digits.
    [TestCase(0.25, 0.00090188290522803588)]
    [TestCase(1.0, 8.6002794061048693e-05)]
    [TestCase(10.0, 9.4038203410559682e-07)]
    [TestCase(100.0, 9.425620761955053e-09)]
    [TestCase(1000.0, 9.4259825356239653e-11)]
    [TestCase(10000.0, 9.4259875925875046e-13)]
    public void HasTheClosedFormOfAHeavyBoson(double massGeV, double shift) =>
        Assert.That(MuonMagneticMoment.Shift(massGeV, 1.0) / shift, Is.EqualTo(1.0).Within(DemandedAccuracy));

    [TestCase(1e-9)]
    [TestCase(0.1)]
    [TestCase(300.0)]
    public void TheCouplingForAShiftMakesTheShift(double massGeV)
    {
        const double Rounding = 1e-14;
        Assert.That(MuonMagneticMoment.Shift(massGeV, MuonMagneticMoment.CouplingFor(massGeV, 2.71e-9)) / 2.71e-9, Is.EqualTo(1.0).Within(Rounding));
    }

    [TestCaseSource(nameof(EdgesOf2021))]
    public void GivesTheBandOf2021(double massGeV, double lower, double upper)
    {
        Assert.Multiple(() =>
        {
            Assert.That(MuonMagneticMoment.CouplingFor(massGeV, (251.0 - 118.0) * 1e-11) / lower, Is.EqualTo(1.0).Within(FiveDigits));
            Assert.That(MuonMagneticMoment.CouplingFor(massGeV, (251.0 + 118.0) * 1e-11) / upper, Is.EqualTo(1.0).Within(FiveDigits));
        });
    }

    [Test]
    public void NoCouplingExplainsADeficit() =>
        Assert.That(() => MuonMagneticMoment.CouplingFor(0.1, -1e-9), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("larger"));

    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void RefusesWhatIsNoMass(double massGeV) =>
        Assert.That(() => MuonMagneticMoment.Shift(massGeV, 1.0), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("GeV"));

    private static IEnumerable<double[]> ReadEdges()
    {
        using var reader = new StreamReader(typeof(MuonMagneticMomentTests).Assembly.GetManifestResourceStream("muon-magnetic-moment-2021.csv")!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Skip(2).Select(static line => line.Split(',').Select(static cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
    }
}
