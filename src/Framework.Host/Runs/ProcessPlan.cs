using TridentFramework.Engine.Estimation;
using TridentFramework.Fluxes;
using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;
using TridentFramework.Particles;

namespace TridentFramework.Host.Runs;

/// <summary>
/// The integrals that a scenario needs. Settings that ask for the same channel on the same target particle at the same energy become
/// hypotheses of one integral and share its points.
/// </summary>
internal sealed class ProcessPlan
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<(string Name, double TargetMassGeV), Entry> _byName = [];

    /// <summary>
    /// The integrals in the order in which they were first asked for. Integrals of one family at fixed energies have equal hypotheses, so that
    /// what they share bears the same name whichever of them are integrated together.
    /// </summary>
    public IReadOnlyList<TridentProcess> Processes
    {
        get
        {
            var first = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
            return [.. _entries.Select(e => new TridentProcess(e.Name, e.Channel, e.TargetMassGeV, e.EnergyGeV, e.Hypotheses, e.RelativeError, Family(e, first)) { ResolvesKSquared = e.ResolvesKSquared })];
        }
    }

    /// <summary>Adds what a setting needs for a plane of cross sections per target atom: its integrals resolve K2, at points that follow the models at ends and middles of the plane.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="plane">The plane.</param>
    /// <param name="channel">Channel.</param>
    /// <param name="contribution">What the neutrino scatters on.</param>
    /// <param name="energyGeV">Energy, GeV; null for the average over the setting's beam.</param>
    /// <returns>Terms whose sum is the cross section of the setting itself.</returns>
    public IReadOnlyList<ProcessTerm> AddPlane(Setting setting, ParameterPlane plane, TridentChannel channel, Contribution contribution, double? energyGeV)
    {
        var terms = Add(setting, channel, contribution, energyGeV);
        foreach (var (column, row) in plane.Probes)
        {
            var (constants, models) = plane.At(column, row);
            Add(setting with { Constants = constants, NewPhysics = models }, channel, contribution, energyGeV);
        }

        foreach (var term in terms)
            _entries[term.Process].ResolvesKSquared = true;
        return terms;
    }

    /// <summary>Adds what a setting needs for one cross section per target atom.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="channel">Channel.</param>
    /// <param name="contribution">What the neutrino scatters on.</param>
    /// <param name="energyGeV">Energy, GeV; null for the average over the setting's beam.</param>
    /// <returns>Terms whose sum is the cross section.</returns>
    public IReadOnlyList<ProcessTerm> Add(Setting setting, TridentChannel channel, Contribution contribution, double? energyGeV)
    {
        var spectrum = energyGeV is null ? setting.Beam!.Spectrum(channel.Incoming) : null;
        if (spectrum is { EdgesGeV: [var only] })
            (energyGeV, spectrum) = (only, null);
        return contribution switch
        {
            Contribution.Coherent => AddCoherent(setting, channel, energyGeV, spectrum),
            Contribution.Proton => [AddNucleon(setting, channel, Nucleon.Proton, energyGeV, spectrum)],
            _ => [AddNucleon(setting, channel, Nucleon.Neutron, energyGeV, spectrum)],
        };
    }

    private List<ProcessTerm> AddCoherent(Setting setting, TridentChannel channel, double? energyGeV, IEnergySpectrum? spectrum)
    {
        // Scattering on a free proton is the contribution "proton"; counted here again it would be there twice.
        var nuclei = setting.Target.Composition.Where(static c => c.Nuclide.A > 1).ToList();
        var charge2 = nuclei.Sum(static c => c.AtomFraction * c.Nuclide.Z * c.Nuclide.Z);
        var terms = new List<ProcessTerm>();
        foreach (var (nuclide, fraction) in nuclei)
        {
            // A nuclide with the share w of the sum, w ~ f Z^2, needs less precision: with r/sqrt(w) for each, the sum has the relative error r.
            var share = fraction * nuclide.Z * nuclide.Z / charge2;
            var relativeError = Math.Min(0.1, setting.Integration.RelativeError / Math.Sqrt(share));
            var tensor = new CoherentTensor(setting.NuclearFormFactors[nuclide], nuclide.Z);
            terms.Add(Add(setting, channel, $"coherent {nuclide}", nuclide.NuclearMassGeV, energyGeV, spectrum, tensor, relativeError) with { Factor = fraction });
        }

        return terms;
    }

    private ProcessTerm AddNucleon(Setting setting, TridentChannel channel, Nucleon nucleon, double? energyGeV, IEnergySpectrum? spectrum)
    {
        var nucleons = setting.Target.Composition
            .Select(c => new NucleonCount(c.Nuclide, c.AtomFraction * (nucleon == Nucleon.Proton ? c.Nuclide.Z : c.Nuclide.N)))
            .Where(static c => c.Count > 0.0)
            .ToArray();
        var tensor = new NucleonTensor(nucleon, setting.Nucleon!, setting.NuclearModel!, nucleons);
        return Add(setting, channel, nucleon.ShortName(), nucleon.MassGeV(), energyGeV, spectrum, tensor, setting.Integration.RelativeError);
    }

    private ProcessTerm Add(
        Setting setting,
        TridentChannel channel,
        string centre,
        double massGeV,
        double? energyGeV,
        IEnergySpectrum? spectrum,
        HadronicTensor tensor,
        double relativeError)
    {
        var family = $"{channel} | {centre}";
        var name = $"{family} | {(energyGeV is { } energy ? $"{energy:R} GeV" : "beam average")}";
        if (!_byName.TryGetValue((name, massGeV), out var entry))
        {
            entry = new Entry(name, family, channel, massGeV, energyGeV);
            _byName.Add((name, massGeV), entry);
            _entries.Add(entry);
        }

        entry.RelativeError = Math.Min(entry.RelativeError, relativeError);
        return new ProcessTerm(_entries.IndexOf(entry), entry.IndexOf(new Hypothesis(tensor, setting.Constants, setting.NewPhysics, spectrum, setting.Selection)), 1.0);
    }

    private static string Family(Entry entry, Dictionary<string, List<Entry>> first)
    {
        if (entry.EnergyGeV is null)
            return entry.Family;
        if (!first.TryGetValue(entry.Family, out var alike))
            first.Add(entry.Family, alike = []);
        var index = alike.FindIndex(other => other.TargetMassGeV == entry.TargetMassGeV && other.Hypotheses.SequenceEqual(entry.Hypotheses));
        if (index < 0)
        {
            index = alike.Count;
            alike.Add(entry);
        }

        return index == 0 ? entry.Family : $"{entry.Family} | {index + 1}";
    }

    private sealed class Entry(string name, string family, TridentChannel channel, double targetMassGeV, double? energyGeV)
    {
        public string Name { get; } = name;

        public string Family { get; } = family;

        public TridentChannel Channel { get; } = channel;

        public double TargetMassGeV { get; } = targetMassGeV;

        public double? EnergyGeV { get; } = energyGeV;

        public List<Hypothesis> Hypotheses { get; } = [];

        public double RelativeError { get; set; } = double.PositiveInfinity;

        public bool ResolvesKSquared { get; set; }

        public int IndexOf(Hypothesis hypothesis)
        {
            var index = Hypotheses.FindIndex(h =>
                h.Tensor.Equals(hypothesis.Tensor) && h.Constants.Equals(hypothesis.Constants) && ReferenceEquals(h.Spectrum, hypothesis.Spectrum)
                && h.NewPhysics.SequenceEqual(hypothesis.NewPhysics) && Equals(h.Selection, hypothesis.Selection));
            if (index >= 0)
                return index;
            Hypotheses.Add(hypothesis);
            return Hypotheses.Count - 1;
        }
    }
}
