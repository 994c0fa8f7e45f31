using System.Globalization;
using TridentFramework.Fluxes;
using TridentFramework.FormFactors;
using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Host.Runs;

/// <summary>
/// Asks the targets and beams of a study, before anything is integrated, for what their contracts promise; a plugin that breaks its promise
/// would otherwise shift numbers in silence or stop the run half-way.
/// </summary>
internal static class StudyValidation
{
    // Natural abundances are tabulated with four to six digits; a sum that is further from one is no composition.
    private const double FractionSumTolerance = 1e-6;

    /// <summary>Every promise that is broken, one line each, naming the plugin.</summary>
    /// <param name="study">The study.</param>
    public static IReadOnlyList<string> Problems(Study study)
    {
        var settings = study.Scenarios.SelectMany(static s => s.Settings).ToList();
        var problems = new List<string>();
        foreach (var target in settings.Select(static s => s.Target).Distinct(ReferenceEqualityComparer.Instance).Cast<ITarget>())
            Report(PluginFamily.Target, target, () => OfTarget(target));

        foreach (var setting in settings.Where(static s => s.Contributions.Contains(Contribution.Coherent) && s.FormFactor is not null).DistinctBy(static s => (s.Target, s.FormFactor)))
            Report(PluginFamily.NuclearFormFactor, setting.FormFactor!, () => OfFormFactors(setting));

        if (study.Tasks.Any(static t => t.NeedsBeam))
        {
            foreach (var (beam, species) in settings.Where(static s => s.Beam is not null).SelectMany(static s => s.Channels.Select(c => (s.Beam!, c.Incoming))).Distinct())
                Report(PluginFamily.Flux, beam, () => OfSpectrum(beam.Spectrum(species)).Select(problem => $"its spectrum of {species} {problem}"));
        }

        return problems;

        void Report(PluginFamily family, object model, Func<IEnumerable<string>> check)
        {
            try
            {
                problems.AddRange(check().Select(problem => $"{Name(study, family, model)}: {problem}"));
            }
            catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
            {
                problems.Add($"{Name(study, family, model)} failed with {exception.GetType().Name}: {exception.Message}");
            }
        }
    }

    private static IEnumerable<string> OfTarget(ITarget target)
    {
        if (target.Composition is not { Count: > 0 } composition)
        {
            yield return "it has no composition; a target has at least one nuclide";
            yield break;
        }

        foreach (var (nuclide, fraction) in composition)
        {
            if (nuclide is null)
                yield return "its composition holds a nuclide that is null";
            else if (nuclide.Z < 0 || nuclide.N < 0 || nuclide.A < 1)
                yield return Text($"{nuclide} of its composition has Z = {nuclide.Z} and A = {nuclide.A}; a nuclide has A >= 1 and 0 <= Z <= A");
            else if (!IsPositive(nuclide.NuclearMassGeV) || !IsPositive(nuclide.AtomicMassU))
                yield return Text($"the masses of {nuclide} are {nuclide.NuclearMassGeV} GeV and {nuclide.AtomicMassU} u; both are positive and finite");
            if (!(fraction > 0.0 && fraction <= 1.0 + FractionSumTolerance))
                yield return Text($"the atom fraction of {nuclide} is {fraction}; it lies between 0 (exclusive) and 1");
        }

        var sum = composition.Sum(static c => c.AtomFraction);
        if (!(Math.Abs(sum - 1.0) <= FractionSumTolerance))
            yield return Text($"the atom fractions of its composition sum to {sum}; they sum to 1");
        if (composition.All(static c => c.Nuclide is not null) && !IsPositive(target.MeanAtomicMassU))
            yield return Text($"its mean atomic mass is {target.MeanAtomicMassU} u; it is positive and finite");
    }

    private static IEnumerable<string> OfFormFactors(Setting setting) =>
        from component in setting.Target.Composition ?? []
        where component.Nuclide is { } nuclide && setting.NuclearFormFactors.GetValueOrDefault(nuclide) is null
        select $"its form factor of {component.Nuclide} is null; a model without data for a nuclide throws {nameof(UnsupportedNuclideException)}";

    private static IEnumerable<string> OfSpectrum(IEnergySpectrum? spectrum)
    {
        if (spectrum is null)
        {
            yield return "is null";
            yield break;
        }

        if (spectrum.EdgesGeV is not { Count: > 0 } edges)
        {
            yield return "has no edges; it has at least one energy";
            yield break;
        }

        for (var i = 0; i < edges.Count; i++)
        {
            if (!double.IsFinite(edges[i]) || edges[i] < 0.0)
                yield return Text($"has {edges[i]} GeV as edge {i}; an edge is finite and not negative");
            else if (i > 0 && edges[i] <= edges[i - 1])
                yield return Text($"has {edges[i]} GeV after {edges[i - 1]} GeV as edge {i}; edges increase");
        }

        if (!IsPositive(spectrum.Integral))
            yield return Text($"has the integral {spectrum.Integral}; it is positive and finite");
    }

    private static string Name(Study study, PluginFamily family, object model)
    {
        var candidates = study.PluginUses.Where(use => use.Family == family).ToList();
        var own = candidates.FindAll(use => use.Factory.GetType().Assembly == model.GetType().Assembly);
        var names = (own.Count > 0 ? own : candidates).Select(static use => use.Name).Distinct(StringComparer.Ordinal);
        return $"{family} plugin {string.Join(" or ", names)}";
    }

    private static bool IsPositive(double value) => double.IsFinite(value) && value > 0.0;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
