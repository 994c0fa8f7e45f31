using TridentFramework.Engine.Estimation;
using TridentFramework.LMuMinusLTau;

namespace TridentFramework.Physics.Validation;

/// <summary>Cross sections against an independent calculation with explicit Dirac spinors, its own phase space and its own integrator.</summary>
public sealed class CrossSectionReferenceTests
{
    // Rows have relative errors of 2e-4 to 4e-4.
    private const double RelativeError = 3e-4;

    // About three standard errors of a row; the seed is fixed, so that the two hundred comparisons are made once and for all.
    private const double Floor = 1e-3;

    private IReadOnlyList<ProcessEstimate> _estimates = [];

    [OneTimeSetUp]
    public void IntegrateAllRows() => _estimates = Laboratory.Integrate([.. Rows().Select(row => row.Process())]);

    [TestCaseSource(nameof(Rows))]
    public void AgreesWithTheReference(CrossSectionRow row)
    {
        var estimate = _estimates[row.Row - 1];
        Assert.That(estimate.IsConverged, Is.True);
        row.Reference.AssertAgrees(estimate.CrossSections[0], Floor);
    }

    /// <summary>chi^2 of the independent rows lies within four of its standard deviations, sqrt(2/rows), of one per degree of freedom: 1e-4.</summary>
    [Test]
    public void DeviationsFromTheReferenceAreThoseOfItsErrors()
    {
        // The last row repeats an earlier one with other random numbers in the reference and the same ones here.
        var pulls = Rows().SkipLast(1).Zip(_estimates, (row, estimate) => row.Reference.AxialPull(estimate.CrossSections[0])).ToArray();
        TestContext.Out.WriteLine($"{pulls.Length} rows: mean pull {pulls.Average():F2}, mean square {pulls.Average(p => p * p):F2}");
        Assert.That(pulls.Average(p => p * p), Is.EqualTo(1.0).Within(4.0 * Math.Sqrt(2.0 / pulls.Length)));
        Assert.That(pulls.Average(), Is.EqualTo(0.0).Within(4.0 / Math.Sqrt(pulls.Length)));
    }

    [Test]
    public void LMuMinusLTauAgreesWithTheReference()
    {
        const double ReferenceError = 3.1e-4;
        var factory = new LMuMinusLTauFactory();
        foreach (var (_, fields) in ReferenceTable.Rows("vector-mediator.csv"))
        {
            var parameters = new LMuMinusLTauParameters { MassGeV = ReferenceTable.Number(fields[0]), Coupling = ReferenceTable.Number(fields[1]) };
            var process = Laboratory.Process(Laboratory.Argon40, "coherent", "numu -> numu mu- mu+", 5.0, null, RelativeError, [factory.Create(parameters, Laboratory.Context)]);
            var total = Laboratory.Integrate(process)[0].CrossSections[0].Total;
            var ratio = total.Value / ReferenceTable.Number(fields[2]);
            TestContext.Out.WriteLine($"{parameters}: {total.Value:G7} fb, {ratio - 1.0:P3} from the reference");
            Assert.That(ratio, Is.EqualTo(1.0).Within(Math.Max(3.0 * Math.Sqrt(Math.Pow(total.RelativeError, 2) + Math.Pow(ReferenceError, 2)), Floor)));
        }
    }

    private static IEnumerable<CrossSectionRow> Rows() => ReferenceTable.Rows("cross-sections.csv").Select(r => new CrossSectionRow(
        r.Row, r.Fields[0], r.Fields[1], r.Fields[2], ReferenceTable.Number(r.Fields[3]),
        new(ReferenceTable.Number(r.Fields[4]), ReferenceTable.Number(r.Fields[5]), ReferenceTable.Number(r.Fields[7]), ReferenceTable.Number(r.Fields[8]))));

    public sealed record CrossSectionRow(int Row, string Nuclide, string Contribution, string Channel, double EnergyGeV, ReferenceCrossSection Reference)
    {
        public override string ToString() => $"{Row}: {Channel}, {Contribution} on {Nuclide}, {EnergyGeV} GeV";

        internal TridentProcess Process() =>
            Laboratory.Process(Nuclide == "Ar40" ? Laboratory.Argon40 : Laboratory.Iron56, Contribution, Channel, EnergyGeV, null, RelativeError);
    }
}
