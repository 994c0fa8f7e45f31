namespace TridentFramework.Host.Tests.RunCards;

/// <summary>A card with one mistake: a text of a good one that is replaced, and the place where the mistake then is.</summary>
/// <param name="Text">Text of the good card; its first occurrence is replaced.</param>
/// <param name="Mistake">What stands there instead.</param>
/// <param name="Path">Path of the mistake, that of the mapping for keys that are missing or unknown.</param>
internal sealed record BrokenCard(string Text, string Mistake, string Path)
{
    /// <summary>The good card; it has every kind of value.</summary>
    public const string Good = """
        schema: trident/1
        title: Broken on purpose
        channels: [numu -> numu mu- mu+]
        beam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}
        target: {plugin: Element, parameters: {symbol: Ar}}
        formFactor: FourierBessel
        nucleon: Alberico2008
        nuclearModel: {plugin: FermiGas, parameters: {fermiMomentum: 235 MeV}}
        newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 100 MeV, coupling: 1e-3}}]
        contributions: [coherent, proton, neutron]
        cuts: [{observable: leadingEnergy, min: 1 GeV}]
        constants: {sin2ThetaW: 0.23}
        integration: {relativeError: 1e-3, seed: 1}
        exposure: {mass: 1 t, protonsOnTarget: 1.1e21}
        theoryUncertainties: {qed: 2 %}
        variants: [{name: exponential, formFactor: Exponential}]
        tasks:
          - crossSection: {energies: {from: 1 GeV, to: 9 GeV, points: 3, spacing: log}, figures: [{name: figure, x: {scale: log}, legend: below}]}
          - rates: {}
          - compare: {energies: [5 GeV, 6 GeV], figures: [{name: ratios}]}
          - distributions: {histograms: [{observable: openingAngle, bins: 4, min: 0 deg, max: 60 deg}]}
          - systematics: {energies: [5 GeV], sources: [{name: density, envelope: [exponential]}]}
          - limits:
              x: {parameter: "newPhysics[0].parameters.mass", from: 1 MeV, to: 1 GeV, points: 5}
              y: {parameter: "newPhysics[0].parameters.coupling", from: 1e-4, to: 1, points: 5}
              measurements: [{measured: CCFR}]
              overlays: [{published: bbn}]
          - events: {count: 100, formats: [hepmc3], vertex: {box: {size: [1 m, 2 m, 3 m]}}}
        """;

    /// <summary>The broken cards.</summary>
    public static IReadOnlyList<BrokenCard> All { get; } =
    [
        new("title:", "titel:", ""),
        new("Broken on purpose", "", "title"),
        new("trident/1", "trident/2", "schema"),
        new("[numu -> numu mu- mu+]", "[numu -> numu mu- mu-]", "channels[0]"),
        new("[numu -> numu mu- mu+]", "[numu -> numubar mu- mu+]", "channels[0]"),
        new("[numu -> numu mu- mu+]", "[numu -> numu mu- mu+, numu -> numu mu- mu+]", "channels"),
        new("[numu -> numu mu- mu+]", "numu -> numu mu- mu+", "channels"),
        new("[numu -> numu mu- mu+]", "[]", "channels"),
        new("DuneNearDetector", "DuneNearDetecter", "beam.plugin"),
        new("{plugin: DuneNearDetector, parameters: {mode: neutrino}}", "DuneNearDetector", "beam"),
        new("{plugin: DuneNearDetector, parameters: {mode: neutrino}}", "{plugin: DuneNearDetector}", "beam"),
        new("mode: neutrino", "mode: neutrinos", "beam.parameters.mode"),
        new("{mode: neutrino}", "{mode: neutrino, speed: 1}", "beam.parameters"),
        new("{symbol: Ar}", "{}", "target.parameters"),
        new("{symbol: Ar}", "[Ar]", "target.parameters"),
        new("{symbol: Ar}", "{symbol: Ar, isotope: 400}", "target.parameters.isotope"),
        new("formFactor: FourierBessel", "formFactor: FourierBesel", "formFactor"),
        new("nucleon: Alberico2008", "nucleon: [Alberico2008]", "nucleon"),
        new("nucleon: Alberico2008", "nucleon: {name: Alberico2008}", "nucleon"),
        new("235 MeV", "235", "nuclearModel.parameters.fermiMomentum"),
        new("235 MeV", "235 fm", "nuclearModel.parameters.fermiMomentum"),
        new("235 MeV", "-235 MeV", "nuclearModel.parameters.fermiMomentum"),
        new("235 MeV", "0 MeV", "nuclearModel.parameters.fermiMomentum"),
        new("newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 100 MeV, coupling: 1e-3}}]", "newPhysics: {plugin: LMuMinusLTau, parameters: {mass: 100 MeV, coupling: 1e-3}}", "newPhysics"),
        new("coupling: 1e-3", "coupling: -1", "newPhysics[0].parameters.coupling"),
        new("coupling: 1e-3", "coupling: '1e-3'", "newPhysics[0].parameters.coupling"),
        new("coupling: 1e-3", "coupling: 1 GeV", "newPhysics[0].parameters.coupling"),
        new("coupling: 1e-3", "couplings: 1e-3", "newPhysics[0].parameters"),
        new("[coherent, proton, neutron]", "[coherent, proton, nucleus]", "contributions[2]"),
        new("[coherent, proton, neutron]", "[coherent, proton, proton]", "contributions"),
        new("[coherent, proton, neutron]", "[]", "contributions"),
        new("observable: leadingEnergy", "observable: leadingEnergie", "cuts[0].observable"),
        new("leadingEnergy, min: 1 GeV", "leadingEnergy, min: 1 rad", "cuts[0].min"),
        new("leadingEnergy, min: 1 GeV", "energyAsymmetry, min: 1 GeV", "cuts[0].min"),
        new(", min: 1 GeV", "", "cuts[0]"),
        new("sin2ThetaW: 0.23", "sin2ThetaW: 1.23", "constants.sin2ThetaW"),
        new("relativeError: 1e-3", "relativeError: 1e-9", "integration.relativeError"),
        new("seed: 1", "seed: 1.5", "integration.seed"),
        new("{relativeError: 1e-3, seed: 1}", "[1]", "integration"),
        new("{mass: 1 t, protonsOnTarget: 1.1e21}", "{protonsOnTarget: 1.1e21}", "exposure"),
        new("mass: 1 t", "mass: 1 m", "exposure.mass"),
        new("qed: 2 %", "qed: 2 kg", "theoryUncertainties.qed"),
        new("qed: 2 %", "qed: -0.02", "theoryUncertainties.qed"),
        new("{name: exponential, formFactor: Exponential}", "{formFactor: Exponential}", "variants[0]"),
        new("{name: exponential, formFactor: Exponential}", "{name: exponential, integration: {seed: 2}}", "variants[0]"),
        new("{name: exponential, formFactor: Exponential}", "{name: exponential, draws: {constants.alpha: {mean: 7.3e-3, deviation: 1e-5}}}", "variants[0]"),
        new("{name: exponential, formFactor: Exponential}", "{name: exponential, members: 1, nucleon: Ye2018}", "variants[0].members"),
        new("- crossSection:", "- crossection:", "tasks[0]"),
        new("- rates: {}", "- {rates: {}, formFactors: {qSquared: [0 GeV2]}}", "tasks[1]"),
        new("- rates: {}", "- rates", "tasks[1]"),
        new("- rates: {}", "- rates: {detector: far}", "tasks[1].rates"),
        new("points: 3", "points: 1", "tasks[0].crossSection.energies.points"),
        new("spacing: log", "spacing: cubic", "tasks[0].crossSection.energies.spacing"),
        new("to: 9 GeV, ", "", "tasks[0].crossSection.energies"),
        new("[5 GeV, 6 GeV]", "5 GeV", "tasks[2].compare.energies"),
        new("[5 GeV, 6 GeV]", "[5 GeV, 5 GeV]", "tasks[2].compare.energies"),
        new("[5 GeV, 6 GeV]", "[5 GeV, 6]", "tasks[2].compare.energies[1]"),
        new("name: figure", "name: a/b", "tasks[0].crossSection.figures[0].name"),
        new("legend: below", "legend: above", "tasks[0].crossSection.figures[0].legend"),
        new("x: {scale: log}", "x: {scale: log, ticks: 3}", "tasks[0].crossSection.figures[0].x"),
        new("{name: ratios}", "{name: ratios, bands: [1]}", "tasks[2].compare.figures[0].bands"),
        new("bins: 4", "bins: 0", "tasks[3].distributions.histograms[0].bins"),
        new("bins: 4", "edges: [0 deg, 1 deg]", "tasks[3].distributions.histograms[0]"),
        new("bins: 4, ", "", "tasks[3].distributions.histograms[0]"),
        new("max: 60 deg", "max: 60 GeV", "tasks[3].distributions.histograms[0].max"),
        new("max: 60 deg}]", "max: 60 deg}], events: missing.hepmc3, points: 1e5", "tasks[3].distributions.points"),
        new(", envelope: [exponential]", "", "tasks[4].systematics.sources[0]"),
        new("envelope: [exponential]", "envelope: [exponential], assigned: 3 %", "tasks[4].systematics.sources[0]"),
        new("envelope: [exponential]", "envelope: [exponential], contributions: [proton]", "tasks[4].systematics.sources[0]"),
        new("\"newPhysics[0].parameters.mass\"", "integration.seed", "tasks[5].limits.x.parameter"),
        new("from: 1 MeV", "from: 1 barn", "tasks[5].limits.x.from"),
        new("measured: CCFR", "measured: CCFX", "tasks[5].limits.measurements[0].measured"),
        new("measured: CCFR", "measured: CCFR, value: 1", "tasks[5].limits.measurements[0].value"),
        new("measured: CCFR", "name: mine, value: 1", "tasks[5].limits.measurements[0]"),
        new("published: bbn", "published: bbm", "tasks[5].limits.overlays[0].published"),
        new("published: bbn", "published: bbn, borexino: {}", "tasks[5].limits.overlays[0]"),
        new("published: bbn", "published: bbn, side: above", "tasks[5].limits.overlays[0]"),
        new("published: bbn", "muonMagneticMoment: {shift: 2.7e-9}", "tasks[5].limits.overlays[0].muonMagneticMoment"),
        new("[hepmc3]", "[hepmc]", "tasks[6].events.formats[0]"),
        new("count: 100", "count: 0", "tasks[6].events.count"),
        new("count: 100", "count: 100, direction: [0, 1]", "tasks[6].events.direction"),
        new("[1 m, 2 m, 3 m]", "[1 m, 2 m]", "tasks[6].events.vertex.box.size"),
        new("{box: {size: [1 m, 2 m, 3 m]}}", "{box: {size: [1 m, 2 m, 3 m]}, sphere: {radius: 1 m}}", "tasks[6].events.vertex"),
        new("target: {plugin: Element, parameters: {symbol: Ar}}\n", "", ""),
        new("formFactor: FourierBessel\n", "", ""),
        new("nucleon: Alberico2008\n", "", ""),
        new("beam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}\n", "", ""),
        new("exposure: {mass: 1 t, protonsOnTarget: 1.1e21}\n", "", ""),
        new("variants: [{name: exponential, formFactor: Exponential}]\n", "", ""),
    ];

    /// <summary>The card.</summary>
    public string Card
    {
        get
        {
            var at = Good.IndexOf(Text, StringComparison.Ordinal);
            return at < 0 ? throw new InvalidOperationException($"the good card has no '{Text}'") : Good[..at] + Mistake + Good[(at + Text.Length)..];
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"'{Text.Trim()}' -> '{Mistake}'";
}
