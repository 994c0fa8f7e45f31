using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TridentFramework.Fluxes;
using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Events;

/// <summary>
/// Header of a HepMC3 file with the run attributes of NuHepMC 1.0.0 (arXiv:2310.13211): weights (G.R.7), tools (G.R.3), conventions (G.R.4), units of cross sections (G.R.6),
/// processes (G.R.8), status codes (G.R.9, G.R.10), particle numbers (G.R.11), exposure (G.C.1), flux-averaged cross section (G.C.2), citations (G.C.3), beam (G.C.4) and provenance (G.S.1).
/// </summary>
internal sealed partial class HepMc3RunHeader
{
    private const double FbPerPb = 1000.0;

    private readonly EventSample _sample;
    private readonly StringBuilder _text = new();

    private HepMc3RunHeader(EventSample sample) => _sample = sample;

    /// <summary>Text of the header, with the lines before it.</summary>
    /// <param name="sample">The sample.</param>
    public static string Write(EventSample sample) => new HepMc3RunHeader(sample).Write();

    /// <summary>
    /// Every event has one energy and one kind of target, so that its cross sections at that energy (E.C.2, E.C.3) are those of the run. For a spectrum, or a target of several nuclides,
    /// they would need a table that the sample does not have.
    /// </summary>
    /// <param name="sample">The sample.</param>
    public static bool HasCrossSectionsOfEvents(EventSample sample) =>
        sample.Beams.All(static beam => beam.Spectrum.EdgesGeV.Count == 1) && sample.Processes.SelectMany(static process => process.Nuclides).Distinct().Count() == 1;

    private string Write()
    {
        Line(HepMc3Text.Version);
        Line(HepMc3Text.Start);
        Line("W " + string.Join(' ', HepMc3Text.WeightNames(_sample.WeightNames)));
        Tool("TridentFramework", _sample.Version, "events of neutrino trident production");
        foreach (var plugin in _sample.Plugins)
            Tool(plugin.Name, plugin.Version, $"{plugin.Family} plugin of TridentFramework, {plugin.Assembly}, SHA-256 {plugin.Sha256}");
        Attribute("NuHepMC.Version.Major", "1");
        Attribute("NuHepMC.Version.Minor", "0");
        Attribute("NuHepMC.Version.Patch", "0");
        List<string> conventions = ["G.C.2"];
        CrossSection();
        Exposure(conventions);
        Citations(conventions);
        Beam(conventions);
        Processes(conventions);
        Statuses(conventions);
        if (HasCrossSectionsOfEvents(_sample))
            conventions.AddRange(["E.C.2", "E.C.3"]);
        conventions.Sort(StringComparer.Ordinal);
        Attribute("NuHepMC.Conventions", string.Join(' ', conventions));
        Provenance();
        return _text.ToString();
    }

    private void CrossSection()
    {
        Attribute("NuHepMC.Units.CrossSection.Unit", "pb");
        Attribute("NuHepMC.Units.CrossSection.TargetScale", "PerAtom");
        Attribute("NuHepMC.FluxAveragedTotalCrossSection", HepMc3Text.Number(_sample.CrossSectionFb / FbPerPb));
        Attribute("NuHepMC.FluxAveragedTotalCrossSectionUncertainty", HepMc3Text.Number(_sample.ErrorFb / FbPerPb));
    }

    private void Exposure(List<string> conventions)
    {
        if (_sample is not { Exposure: { } exposure, FluxExposure: FluxExposure.ProtonOnTarget })
            return;
        Attribute("NuHepMC.Exposure.POT", HepMc3Text.Number(exposure));
        conventions.Add("G.C.1");
    }

    private void Citations(List<string> conventions)
    {
        var isCited = Cite("InspireHep", static citation => TexKey().IsMatch(citation.Key) ? citation.Key : null);
        isCited |= Cite("arXiv", static citation => citation.ArXiv);
        isCited |= Cite("DOI", static citation => citation.Doi);
        if (isCited)
            conventions.Add("G.C.3");
    }

    private bool Cite(string kind, Func<Citation, string?> identifier)
    {
        var identifiers = _sample.Citations.Select(identifier).Where(static id => !string.IsNullOrWhiteSpace(id)).Distinct(StringComparer.Ordinal).ToArray();
        if (identifiers.Length == 0)
            return false;
        Attribute("NuHepMC.Citations.Generator." + kind, string.Join(' ', identifiers));
        return true;
    }

    private void Beam(List<string> conventions)
    {
        var rate = _sample.FluxExposure switch
        {
            FluxExposure.ShapeOnly => "Arbitrary",
            FluxExposure.ProtonOnTarget => "neutrinos/m^2/POT",
            FluxExposure.InverseFemtobarn => "neutrinos/m^2/fb^-1",
            FluxExposure.Second => "neutrinos/m^2/s",
            _ => throw new InvalidOperationException($"flux exposure {_sample.FluxExposure} has no unit"),
        };

        // The specification has these two for each beam; readers of before look for them without a number.
        Attribute("NuHepMC.Beam.EnergyUnit", "GEV");
        Attribute("NuHepMC.Beam.RateUnit", rate);
        var types = _sample.Beams.Select(static beam => Type(beam.Spectrum)).Distinct(StringComparer.Ordinal).ToArray();
        if (types is [var type])
            Attribute("NuHepMC.Beam.Type", type);
        foreach (var (species, spectrum) in _sample.Beams)
        {
            var name = Invariant($"NuHepMC.Beam[{ParticleCodes.Of(species)}]");
            Attribute(name + ".Type", Type(spectrum));
            Attribute(name + ".EnergyUnit", "GEV");
            Attribute(name + ".RateUnit", rate);
            if (spectrum.EdgesGeV is [var energy])
            {
                Attribute(name + ".MonoEnergetic.Energy", HepMc3Text.Number(energy));
                continue;
            }

            var histogram = BeamHistogram.Of(spectrum);
            Attribute(name + ".Histogram.BinEdges", HepMc3Text.Vector(histogram.EdgesGeV));
            Attribute(name + ".Histogram.BinContent", HepMc3Text.Vector(histogram.Content));
            Attribute(name + ".Histogram.ContentIsPerWidth", "0");
        }

        conventions.Add("G.C.4");
    }

    private static string Type(IEnergySpectrum spectrum) => spectrum.EdgesGeV.Count == 1 ? "MonoEnergetic" : "Histogram";

    private void Processes(List<string> conventions)
    {
        var processes = _sample.Processes.GroupBy(static process => process.Id).OrderBy(static group => group.Key).Select(static group => group.First()).ToArray();
        Attribute("NuHepMC.ProcessIDs", string.Join(' ', processes.Select(static process => Invariant($"{process.Id}"))));
        foreach (var process in processes)
        {
            var (name, description) = process.Contribution switch
            {
                Contribution.Coherent => ("Coherent", "the nucleus as a whole, which stays in its ground state"),
                Contribution.Proton => ("Proton", "one proton"),
                Contribution.Neutron => ("Neutron", "one neutron of a nucleus"),
                _ => throw new InvalidOperationException($"contribution {process.Contribution} has no description"),
            };
            Describe("Process", process.Id, $"{name}Trident {process.Channel}", $"Neutrino trident production {process.Channel} on {description}");
        }

        if (processes.All(static process => process.Id >= 700))
            conventions.Add("E.C.1");
    }

    private void Statuses(List<string> conventions)
    {
        Attribute("NuHepMC.VertexStatusIDs", "1 21");
        Describe("VertexStatus", 1, "Primary", "Neutrino trident production");
        Describe("VertexStatus", 21, "NucleonSeparation", "A nucleon at rest leaves its nucleus");
        Attribute("NuHepMC.ParticleStatusIDs", "1 4 20 21");
        Describe("ParticleStatus", 1, "UndecayedPhysical", "Outgoing particle");
        Describe("ParticleStatus", 4, "IncomingBeam", "Neutrino of the beam");
        Describe("ParticleStatus", 20, "Target", "Nucleus at rest, or a free proton");
        Describe("ParticleStatus", 21, "StruckNucleon", "Nucleon of the target, at rest and on its mass shell");
        var remnant = Invariant($"[{ParticleCodes.Remnant}]");
        Attribute("NuHepMC.AdditionalParticleNumbers", Invariant($"{ParticleCodes.Remnant}"));

        // The specification asks for the first name, readers for the second.
        Attribute($"NuHepMC.AdditionalParticleNumber{remnant}.Name", "NuclearRemnant");
        Attribute($"NuHepMC.AdditionalParticleInfo{remnant}.Name", "NuclearRemnant");
        Attribute($"NuHepMC.AdditionalParticleInfo{remnant}.Description", "What is left of the target without the struck nucleon, at rest; its energy is the difference of their masses");
        conventions.Add("G.C.5");
        if (_sample.Processes.Any(static process => process.Contribution != Contribution.Coherent && process.Nuclides.Any(static nuclide => nuclide.A > 1)))
            conventions.AddRange(["V.C.1", "P.C.1", "P.C.2"]);
    }

    private void Provenance()
    {
        Attribute("NuHepMC.Provenance.Title", _sample.Title);
        Attribute("NuHepMC.Provenance.Version", _sample.Version);
        Attribute("NuHepMC.Provenance.Scenario", _sample.Scenario);
        Attribute("NuHepMC.Provenance.Seed", Invariant($"{_sample.Seed}"));
        Attribute("NuHepMC.Provenance.NEvents", Invariant($"{_sample.Count}"));
        Attribute(HepMc3Provenance.CardName, HepMc3Provenance.Card(_sample));
        Attribute(HepMc3Provenance.PluginsName, HepMc3Provenance.Plugins(_sample));
        Attribute(HepMc3Provenance.SampleName, HepMc3Provenance.Sample(_sample));
    }

    private void Describe(string kind, int id, string name, string description)
    {
        Attribute(Invariant($"NuHepMC.{kind}Info[{id}].Name"), name);
        Attribute(Invariant($"NuHepMC.{kind}Info[{id}].Description"), description);
    }

    private void Tool(string name, string version, string description) => Line("T " + HepMc3Text.Escape($"{name}\n{version}\n{description}"));

    private void Attribute(string name, string value) => Line($"A {name} {HepMc3Text.Escape(value)}");

    private void Line(string line)
    {
        var bytes = Encoding.UTF8.GetByteCount(line);
        if (bytes >= HepMc3Text.LongestLine)
            throw new InvalidOperationException(
                Invariant($"the header line '{line[..60]}...' has {bytes} bytes, but readers of HepMC3 take {HepMc3Text.LongestLine} at most: make the card or the flux table shorter, or choose another format"));
        _text.Append(line).Append('\n');
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Za-z'-]+:[0-9]{4}[a-z]{2,3}$", RegexOptions.None, 1000)]
    private static partial Regex TexKey();
}
