using TridentFramework.Fluxes;
using TridentFramework.FormFactors;
using TridentFramework.Host.Planes;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Host.RunCards;

/// <summary>Makes settings from merged cards: creates the models and checks that everything fits together.</summary>
/// <param name="plugins">Where plugins are found.</param>
/// <param name="folder">Folder of the card that was asked for.</param>
/// <param name="models">Makes models.</param>
/// <param name="tasks">Tasks of the card.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class SettingResolver(IPluginSource plugins, MainCardFolder folder, ModelCache models, IReadOnlyList<PlannedTask> tasks, CardProblems problems)
{
    private readonly PluginAdvice _advice = new(plugins, folder);
    private readonly HashSet<(CardPosition Position, string Path, string Message)> _reported = [];

    /// <summary>Makes a setting.</summary>
    /// <param name="name">Which one.</param>
    /// <param name="merged">The card's keys with those of its scenario and variant over them.</param>
    /// <returns>The setting, or null with the problems reported.</returns>
    public Setting? Resolve(SettingName name, CardMapping merged)
    {
        var isGood = new CardBinder(plugins, folder, problems, isPartial: false).BindRecord(merged, typeof(MergedSetting), out var record);
        var keys = (MergedSetting)record;
        var before = problems.Count;
        var contributions = Contributions(name, merged, keys);
        RequireKeys(name, merged, keys, contributions);

        var needsBeam = tasks.Any(static t => t.NeedsBeam);
        var integrates = Integrates;
        var isCoherent = contributions.Contains(Contribution.Coherent);
        var isOnNucleons = contributions.Any(static c => c != Contribution.Coherent);
        var constants = keys.Constants;
        var target = models.Create<ITarget>(keys.Target, constants, isUsed: true);
        var beam = models.Create<INeutrinoFlux>(keys.Beam, constants, needsBeam);
        var formFactor = models.Create<INuclearFormFactorModel>(keys.FormFactor, constants, isCoherent);
        var nucleon = models.Create<INucleonFormFactorModel>(keys.Nucleon, constants, isOnNucleons);
        var nuclearModel = models.Create<INuclearModel>(keys.NuclearModel, constants, isOnNucleons && integrates);
        var newPhysics = keys.NewPhysics.Select(r => models.Create<INewPhysicsModel>(r, constants, integrates)).ToList();

        var hasAllNewPhysics = newPhysics.TrueForAll(static m => m is not null) && keys.NewPhysics.Count == NewPhysicsCount(merged);
        CheckChannels(name, keys, hasAllNewPhysics ? [.. newPhysics.OfType<INewPhysicsModel>()] : null);
        if (needsBeam && beam is not null)
            CheckBeam(name, keys, beam);
        var selection = SelectionReader.Read(keys.Cuts, (node, message) => Report(name, node, message));
        CheckRates(name, merged, keys, beam);
        new EquivalentPhotonChecks(tasks, models, (node, message) => Report(name, node, message)).Check(keys, newPhysics);
        var formFactors = isCoherent && formFactor is not null && target is not null
            ? PrepareFormFactors(keys, formFactor, target)
            : new Dictionary<Nuclide, INuclearFormFactor>();

        if (!isGood || problems.Count > before || target is null)
            return null;
        var planes = new Dictionary<StudyTask, ParameterPlane>(ReferenceEqualityComparer.Instance);
        foreach (var task in tasks.Select(static t => t.Task).OfType<PlaneTask>())
        {
            // Limits are those of the card without overrides.
            if (task is LimitsTask && name.Variant != Scenario.DefaultName)
                continue;
            if (new PlaneReader(plugins, folder, problems).Read(task, merged, keys, [.. newPhysics.OfType<INewPhysicsModel>()]) is { } plane)
                planes.Add(task, plane);
        }

        return new Setting
        {
            Name = name.Variant,
            Channels = [.. keys.Channels.Select(static c => c.Value)],
            Contributions = contributions,
            Beam = needsBeam ? beam : null,
            Target = target,
            FormFactor = isCoherent ? formFactor : null,
            NuclearFormFactors = formFactors,
            Nucleon = isOnNucleons ? nucleon : null,
            NuclearModel = isOnNucleons && integrates ? nuclearModel : null,
            NewPhysics = [.. newPhysics.OfType<INewPhysicsModel>()],
            Selection = selection,
            Constants = constants,
            Integration = keys.Integration,
            Exposure = keys.Exposure,
            Theory = keys.TheoryUncertainties,
            Planes = planes,
        };
    }

    // Tasks that could not be read may integrate.
    private bool Integrates => tasks.Count == 0 || tasks.Any(static t => t.Task.Integrates);

    private static int NewPhysicsCount(CardMapping merged) => merged.Find("newPhysics") is CardSequence list ? list.Items.Count : 0;

    private List<Contribution> Contributions(SettingName name, CardMapping merged, MergedSetting keys)
    {
        if (!merged.Has("contributions"))
            return [.. Enum.GetValues<Contribution>()];
        var contributions = new List<Contribution>();
        foreach (var contribution in keys.Contributions)
        {
            if (contributions.Contains(contribution.Value))
                Report(name, contribution.Node, "is listed twice; keep one");
            else
                contributions.Add(contribution.Value);
        }

        return contributions;
    }

    private void RequireKeys(SettingName name, CardMapping merged, MergedSetting keys, List<Contribution> contributions)
    {
        if (!merged.Has("channels") && Integrates)
            ReportMissing(name, merged, "channels", "write 'channels: [numu -> numu mu- mu+]'");
        if (!merged.Has("target"))
            ReportMissing(name, merged, "target", _advice.Write("target", PluginFamily.Target));
        if (contributions.Contains(Contribution.Coherent) && !merged.Has("formFactor"))
            ReportMissing(name, merged, "formFactor", $"the coherent contribution needs it: {_advice.Write("formFactor", PluginFamily.NuclearFormFactor)}, or leave coherent out of contributions");
        if (contributions.Exists(static c => c != Contribution.Coherent))
        {
            const string Otherwise = "or write 'contributions: [coherent]'";
            if (!merged.Has("nucleon"))
                ReportMissing(name, merged, "nucleon", $"the contributions of protons and neutrons need it: {_advice.Write("nucleon", PluginFamily.NucleonFormFactor)}, {Otherwise}");
            if (!merged.Has("nuclearModel") && Integrates)
                ReportMissing(name, merged, "nuclearModel", $"the contributions of protons and neutrons need it: {_advice.Write("nuclearModel", PluginFamily.NuclearModel)}, {Otherwise}");
        }

        if (merged.Has("beam"))
            return;
        foreach (var task in tasks.Where(static t => t.NeedsBeam))
        {
            Report(name, task.Node, task.Task.NeedsExposure(name.Scenario)
                ? $"needs a beam with an absolute flux: {_advice.Write<INeutrinoFlux>("beam", PluginFamily.Flux, f => HasAbsoluteScale(f) && HasAllSpecies(f))}"
                : task.Task is EventsTask
                    ? $"needs a beam: {_advice.Write<INeutrinoFlux>("beam", PluginFamily.Flux, HasAllSpecies)}"
                    : $"averages over a beam, but the card has none: {_advice.Write<INeutrinoFlux>("beam", PluginFamily.Flux, HasAllSpecies)}, or give energies, such as 'energies: [5 GeV]'");
        }

        bool HasAllSpecies(INeutrinoFlux flux) => keys.Channels.All(c => flux.Species.Contains(c.Value.Incoming));
    }

    private static bool HasAbsoluteScale(INeutrinoFlux flux) => flux.Exposure != FluxExposure.ShapeOnly;

    private void CheckChannels(SettingName name, MergedSetting keys, List<INewPhysicsModel>? newPhysics)
    {
        var known = new HashSet<TridentChannel>();
        foreach (var (channel, node) in keys.Channels)
        {
            if (!known.Add(channel))
            {
                Report(name, node, $"the channel {channel} is listed twice; keep one");
                continue;
            }

            if (newPhysics is null || Couples(channel) is not false)
                continue;
            var others = Alternatives(channel.Incoming).Where(c => Couples(c) == true).Select(static c => c.ToString());
            Report(name, node, $"the channel {channel} has no coupling: it vanishes in the Standard Model and no model in newPhysics contributes to it; channels of {channel.Incoming.ShortName()} that have one: {string.Join(", ", others)}");
        }

        bool? Couples(TridentChannel channel)
        {
            if (!StandardModelCouplings.For(channel, keys.Constants.Sin2ThetaW).IsZero)
                return true;
            for (var i = 0; i < newPhysics.Count; i++)
            {
                var model = newPhysics[i];
                if (!models.TryAsk(keys.NewPhysics[i], () => model.Contributes(channel), out var contributes))
                    return null;
                if (contributes)
                    return true;
            }

            return false;
        }
    }

    private static IEnumerable<TridentChannel> Alternatives(NeutrinoSpecies incoming) =>
        from outgoing in NeutrinoSpeciesExtensions.All
        where outgoing.IsAntineutrino() == incoming.IsAntineutrino()
        from minus in Enum.GetValues<Flavour>()
        from plus in Enum.GetValues<Flavour>()
        select new TridentChannel(incoming, outgoing, minus, plus);

    private void CheckBeam(SettingName name, MergedSetting keys, INeutrinoFlux beam)
    {
        if (!models.TryAsk(keys.Beam!, () => beam.Species.ToList(), out var species))
            return;
        foreach (var (channel, node) in keys.Channels)
        {
            if (!species!.Contains(channel.Incoming))
                Report(name, node, $"the beam {keys.Beam!.Name} has no {channel.Incoming.ShortName()}; it has {CardText.Join([.. species.Select(static s => s.ShortName())], "and")}");
        }
    }

    private void CheckRates(SettingName name, CardMapping merged, MergedSetting keys, INeutrinoFlux? beam)
    {
        var rates = tasks.FirstOrDefault(t => t.Task.NeedsExposure(name.Scenario));
        if (rates is null)
            return;
        var exposure = FluxExposure.ShapeOnly;
        var isKnown = beam is not null && models.TryAsk(keys.Beam!, () => beam.Exposure, out exposure);
        if (!merged.Has("exposure"))
        {
            var counted = isKnown ? exposure : _advice.First<INeutrinoFlux>(PluginFamily.Flux, HasAbsoluteScale)?.Exposure ?? FluxExposure.ProtonOnTarget;
            var (key, example, _) = Counted(counted);
            Report(name, rates.Node, $"needs an exposure: write 'exposure: {{mass: 1 t, {key}: {example}}}'");
        }

        if (!isKnown)
            return;
        if (exposure == FluxExposure.ShapeOnly)
            Report(name, keys.Beam!.Node, $"{keys.Beam.Name} is a shape without absolute scale; it can average cross sections but not give rates, which {rates.Node.Path} asks for{(rates.Task is EventsTask ? "; give a count of events instead" : "")}");
        else if (merged.Find("exposure") is CardMapping section)
            CheckExposure(name, section, keys.Beam!.Name, exposure);
    }

    private void CheckExposure(SettingName name, CardMapping section, string beamName, FluxExposure exposure)
    {
        var (needed, example, counted) = Counted(exposure);
        var others = section.Entries.Where(e => e.Key is "protonsOnTarget" or "luminosity" or "time" && !string.Equals(e.Key, needed, StringComparison.Ordinal)).ToList();
        foreach (var other in others)
        {
            var remedy = section.Has(needed) ? $"remove {other.Key}" : $"write '{needed}: {example}' instead";
            Report(name, other.Value, $"does not fit the beam: {beamName} counts {counted}; {remedy}");
        }

        if (others.Count == 0 && !section.Has(needed))
            Report(name, section.Position, CardPath.Key(section.Path, needed), $"is missing: the beam {beamName} counts {counted}; write '{needed}: {example}'");
    }

    private static (string Key, string Example, string Counted) Counted(FluxExposure exposure) => exposure switch
    {
        FluxExposure.InverseFemtobarn => ("luminosity", "300 /fb", "integrated luminosity"),
        FluxExposure.Second => ("time", "3e7 s", "time"),
        _ => ("protonsOnTarget", "1.1e21", "protons on target"),
    };

    private Dictionary<Nuclide, INuclearFormFactor> PrepareFormFactors(MergedSetting keys, INuclearFormFactorModel model, ITarget target)
    {
        var formFactors = new Dictionary<Nuclide, INuclearFormFactor>();
        if (!models.TryAsk(keys.Target!, () => target.Composition.Select(static c => c.Nuclide).Distinct().ToList(), out var nuclides))
            return formFactors;
        foreach (var nuclide in nuclides!)
        {
            if (models.ForNuclide(keys.FormFactor!, model, nuclide) is { } formFactor)
                formFactors.Add(nuclide, formFactor);
        }

        return formFactors;
    }

    private void ReportMissing(SettingName name, CardMapping merged, string key, string advice) =>
        Report(name, merged.Position, CardPath.Key(merged.Path, key), $"is missing; {advice}");

    private void Report(SettingName name, CardNode node, string message) => Report(name, node.Position, node.Path, message);

    // A problem of the card itself shows up again in each of its variants; only the first is worth reading.
    private void Report(SettingName name, CardPosition position, string path, string message)
    {
        if (_reported.Add((position, path, message)))
            problems.Add(position, path, message + name.Suffix);
    }
}
