using TridentFramework.Engine.Estimation;
using TridentFramework.Particles;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Physics.Validation;

/// <summary>Cross sections averaged over the beam at the DUNE near detector, against the independent calculation.</summary>
public sealed class FluxAverageReferenceTests
{
    // Rows have relative errors of 3e-4 to 4e-4.
    private const double RelativeError = 5e-4;

    // Below three standard errors of every row.
    private const double Floor = 1e-3;

    private IReadOnlyList<ProcessEstimate> _estimates = [];

    [OneTimeSetUp]
    public void IntegrateAllRows() => _estimates = Laboratory.Integrate([.. Rows().Select(row => row.Process())]);

    [TestCaseSource(nameof(Rows))]
    public void AgreesWithTheReference(FluxAverageRow row)
    {
        var estimate = _estimates[row.Row - 1];
        Assert.That(estimate.IsConverged, Is.True);
        row.Reference.AssertAgrees(estimate.CrossSections[0], Floor);
    }

    private static IEnumerable<FluxAverageRow> Rows() => ReferenceTable.Rows("flux-averages.csv").Select(r => new FluxAverageRow(
        r.Row, r.Fields[0], r.Fields[1], r.Fields[2],
        new(ReferenceTable.Number(r.Fields[3]), ReferenceTable.Number(r.Fields[4]), ReferenceTable.Number(r.Fields[6]), ReferenceTable.Number(r.Fields[7]))));

    public sealed record FluxAverageRow(int Row, string Mode, string Contribution, string Channel, ReferenceCrossSection Reference)
    {
        public override string ToString() => $"{Row}: {Channel}, {Contribution}, {Mode} mode";

        internal TridentProcess Process()
        {
            var mode = Mode == "neutrino" ? HornMode.Neutrino : HornMode.Antineutrino;
            var beam = new DuneNearDetectorFactory().Create(new DuneNearDetectorParameters { Mode = mode }, Laboratory.Context);
            var spectrum = beam.Spectrum(mode == HornMode.Neutrino ? NeutrinoSpecies.NuMu : NeutrinoSpecies.NuMuBar);
            return Laboratory.Process(Laboratory.Argon40, Contribution, Channel, null, spectrum, RelativeError);
        }
    }
}
