using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Observables;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests.Observables;

public sealed class ObservableTests
{
    // The arc cosine of a number near one has half of the digits.
    private const double ArcCosine = 1e-6;

    private const double Rounding = 1e-12;

    private static readonly PhaseSpaceCase Sample = new("numu -> nue mu- e+", 37.2155, 3.0);

    private static readonly LaboratoryMomenta Momenta = Filled(Sample);

    private static IEnumerable<string> Names => ObservableCatalogue.All.Select(static o => o.Name);

    [TestCaseSource(nameof(Names))]
    public void AgreesWithTheTextbookFormula(string name)
    {
        var observable = ObservableCatalogue.Find(name)!;
        var tolerance = observable.Unit == "rad" || name.EndsWith("TransverseMomentum", StringComparison.Ordinal) ? ArcCosine : Rounding;
        var values = new double[PhaseSpaceBlock.Length];
        observable.Evaluate(Momenta, values.Length, values);
        for (var i = 0; i < values.Length; i++)
            Assert.That(values[i], Is.EqualTo(Textbook(name, i)).Within(tolerance), $"{name} of point {i}");
        Assert.That(values.Distinct().Count(), Is.GreaterThan(name == "neutrinoEnergy" ? 0 : PhaseSpaceBlock.Length / 2), "a formula that forgets the event would give one number");
    }

    [Test]
    public void OnlyAsManyEventsAsAskedForAreEvaluated()
    {
        foreach (var observable in ObservableCatalogue.All)
        {
            var values = new double[] { -7.0, -7.0, -7.0 };
            observable.Evaluate(Momenta, 2, values);
            Assert.That(values[2], Is.EqualTo(-7.0), observable.Name);
            Assert.That(values[1], Is.Not.EqualTo(-7.0), observable.Name);
        }
    }

    [Test]
    public void NamesAreUnique() => Assert.That(Names, Is.Unique);

    [Test]
    public void AnUnknownNameHasNoObservable() => Assert.That(ObservableCatalogue.Find("OpeningAngle"), Is.Null);

    /// <summary>Two electrons of a TeV, 1e-9 rad apart: their dot product alone is that of parallel vectors.</summary>
    [Test]
    public void TinyAnglesKeepTheirDigits()
    {
        var momenta = new LaboratoryMomenta(1);
        momenta.PMinus[0] = new FourVector(1000.0, 1e-6, 0.0, 1000.0);
        momenta.PPlus[0] = new FourVector(500.0, 0.0, 0.0, 500.0);
        var value = new double[1];
        ObservableCatalogue.Find("openingAngle")!.Evaluate(momenta, 1, value);
        Assert.That(value[0], Is.EqualTo(1e-9).Within(1e-15 * 1e-9 * 10), "ten units in the last place");
        ObservableCatalogue.Find("minusAngle")!.Evaluate(momenta, 1, value);
        Assert.That(value[0], Is.EqualTo(1e-9).Within(1e-15 * 1e-9 * 10), "ten units in the last place");
    }

    [Test]
    public void BackwardParticlesHaveObtuseAngles()
    {
        var momenta = new LaboratoryMomenta(1);
        momenta.Recoil[0] = new FourVector(40.0, 1.0, 0.0, -1.0);
        var value = new double[1];
        ObservableCatalogue.Find("recoilAngle")!.Evaluate(momenta, 1, value);
        Assert.That(value[0], Is.EqualTo(0.75 * Math.PI).Within(1e-15));
    }

    /// <summary>Momenta in the frame of a detector whose beam comes in obliquely give the same numbers once they are turned into the beam.</summary>
    [TestCase(0.0, 0.6, 0.8)]
    [TestCase(-0.48, 0.6, 0.64)]
    [TestCase(0.0, 0.0, 1.0)]
    [TestCase(0.0, 0.0, -1.0)]
    public void MomentaCanBeTurnedIntoTheBeam(double x, double y, double z)
    {
        var turned = Filled(Sample);
        foreach (var columns in new[] { turned.KPrime, turned.PMinus, turned.PPlus, turned.Recoil })
        {
            for (var i = 0; i < turned.Capacity; i++)
                columns[i] = FromBeam(columns[i], x, y, z);
        }

        turned.RotateIntoBeamFrame(new FourVector(1.0, x, y, z), turned.Capacity);
        foreach (var observable in ObservableCatalogue.All)
        {
            var (expected, actual) = (new double[turned.Capacity], new double[turned.Capacity]);
            observable.Evaluate(Momenta, turned.Capacity, expected);
            observable.Evaluate(turned, turned.Capacity, actual);
            Assert.That(actual, Is.EqualTo(expected).Within(Rounding), observable.Name);
        }
    }

    [Test]
    public void ABeamWithoutDirectionIsRefused() =>
        Assert.That(() => Filled(Sample).RotateIntoBeamFrame(new FourVector(1.0, 0.0, 0.0, 0.0), 1), Throws.ArgumentException.With.Message.Contains("direction"));

    private static LaboratoryMomenta Filled(PhaseSpaceCase sample)
    {
        var momenta = new LaboratoryMomenta(PhaseSpaceBlock.Length);
        LaboratoryFrame.Fill(sample.Block, 37.2155, sample.Channel.MinusMassGeV, sample.Channel.PlusMassGeV, momenta);
        return momenta;
    }

    /// <summary>Takes the z axis to the beam by two reflections, one in the plane between both and one that leaves the beam alone.</summary>
    private static FourVector FromBeam(FourVector p, double x, double y, double z)
    {
        var flipped = p with { Y = -p.Y };
        var (nx, ny, nz) = (x, y, z - 1.0);
        var norm = (nx * nx) + (ny * ny) + (nz * nz);
        if (norm == 0.0)
            return p;
        var along = 2.0 * ((flipped.X * nx) + (flipped.Y * ny) + (flipped.Z * nz)) / norm;
        return new FourVector(flipped.E, flipped.X - (along * nx), flipped.Y - (along * ny), flipped.Z - (along * nz));
    }

    private static double Textbook(string name, int i)
    {
        var (minus, plus, neutrino, recoil) = (Momenta.PMinus[i], Momenta.PPlus[i], Momenta.KPrime[i], Momenta.Recoil[i]);
        var pair = minus + plus;
        var k = new FourVector(3.0, 0.0, 0.0, 3.0);
        return name switch
        {
            "neutrinoEnergy" => 3.0,
            "outgoingNeutrinoEnergy" => neutrino.E,
            "minusEnergy" => minus.E,
            "plusEnergy" => plus.E,
            "leadingEnergy" => minus.E > plus.E ? minus.E : plus.E,
            "subleadingEnergy" => minus.E > plus.E ? plus.E : minus.E,
            "pairEnergy" => pair.E,
            "energyAsymmetry" => (minus.E - plus.E) / pair.E,
            "minusAngle" => Polar(minus),
            "plusAngle" => Polar(plus),
            "smallerAngle" => Polar(minus) < Polar(plus) ? Polar(minus) : Polar(plus),
            "largerAngle" => Polar(minus) < Polar(plus) ? Polar(plus) : Polar(minus),
            "openingAngle" => Math.Acos(((minus.X * plus.X) + (minus.Y * plus.Y) + (minus.Z * plus.Z)) / (Length(minus) * Length(plus))),
            "pairAngle" => Polar(pair),
            "pairMass" => Math.Sqrt(pair.Square),
            "minusTransverseMomentum" => Length(minus) * Math.Sin(Polar(minus)),
            "plusTransverseMomentum" => Length(plus) * Math.Sin(Polar(plus)),
            "pairTransverseMomentum" => Length(pair) * Math.Sin(Polar(pair)),
            "missingTransverseMomentum" => Length(new FourVector(0.0, pair.X + recoil.X, pair.Y + recoil.Y, 0.0)),
            "qSquared" => -(k - neutrino - pair).Square,
            "kSquared" => -(k - neutrino).Square,
            "recoilEnergy" => recoil.E - 37.2155,
            "recoilAngle" => Polar(recoil),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "has no formula here"),
        };
    }

    private static double Length(FourVector p) => Math.Sqrt((p.X * p.X) + (p.Y * p.Y) + (p.Z * p.Z));

    private static double Polar(FourVector p) => Math.Acos(p.Z / Length(p));
}
