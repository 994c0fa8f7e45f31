using TridentFramework.Engine.Estimation;
using TridentFramework.Fluxes;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;
using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Host.Events;

/// <summary>What a setting makes of one process of its beam on its target.</summary>
/// <param name="Process">The integral.</param>
/// <param name="Hypothesis">The hypothesis of the setting.</param>
/// <param name="EventsPerFemtobarn">Events per fb of the integral: exposure and atom fraction included if the setting has an exposure, else flux and atom fraction.</param>
internal sealed record SettingProcess(TridentProcess Process, Hypothesis Hypothesis, double EventsPerFemtobarn)
{
    /// <summary>The processes of a setting, by channel, contribution and nuclide; scattering on nucleons has no nuclide of its own.</summary>
    /// <param name="setting">A setting with a beam.</param>
    public static IReadOnlyDictionary<(TridentChannel Channel, Contribution Contribution, Nuclide? Nuclide), SettingProcess> Of(Setting setting)
    {
        var plan = new ProcessPlan();
        var terms = new List<(TridentChannel Channel, Contribution Contribution, Nuclide? Nuclide, ProcessTerm Term)>();
        foreach (var channel in setting.Channels)
        {
            foreach (var contribution in setting.Contributions)
            {
                foreach (var (term, nuclides) in plan.Add(setting, channel, contribution, null).Zip(NuclidesOf(setting, contribution)))
                    terms.Add((channel, contribution, contribution == Contribution.Coherent ? nuclides[0] : null, term));
            }
        }

        var processes = plan.Processes;
        return terms.ToDictionary(
            static t => (t.Channel, t.Contribution, t.Nuclide),
            t => new SettingProcess(processes[t.Term.Process], processes[t.Term.Process].Hypotheses[t.Term.Hypothesis], t.Term.Factor * RateOf(setting, t.Channel)));
    }

    /// <summary>The nuclides of each term of a contribution, in the order of <see cref="ProcessPlan"/>.</summary>
    public static IReadOnlyList<IReadOnlyList<Nuclide>> NuclidesOf(Setting setting, Contribution contribution) => contribution == Contribution.Coherent
        ? [.. setting.Target.Composition.Where(static c => c.Nuclide.A > 1).Select(static c => (IReadOnlyList<Nuclide>)[c.Nuclide])]
        : [[.. setting.Target.Composition.Where(c => c.AtomFraction * (contribution == Contribution.Proton ? c.Nuclide.Z : c.Nuclide.N) > 0.0).Select(static c => c.Nuclide)]];

    /// <summary>Events per fb per target atom; in proportion to the flux if the setting has no exposure.</summary>
    public static double RateOf(Setting setting, TridentChannel channel) =>
        BeamUnitsOf(setting) is null ? setting.Beam!.Spectrum(channel.Incoming).Integral : EventRate.PerFemtobarn(setting, channel);

    /// <summary>Amount of beam in its own unit; null where rates are not known.</summary>
    public static double? BeamUnitsOf(Setting setting) => setting.Beam!.Exposure switch
    {
        FluxExposure.ProtonOnTarget => setting.Exposure?.ProtonsOnTarget,
        FluxExposure.InverseFemtobarn => setting.Exposure?.LuminosityInverseFemtobarn,
        FluxExposure.Second => setting.Exposure?.TimeSeconds,
        _ => null,
    };
}
