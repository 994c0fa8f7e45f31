using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>What a source does to one cross section, relative to the baseline.</summary>
/// <param name="Up">Deviation upwards, at least zero.</param>
/// <param name="Down">Deviation downwards, at most zero.</param>
/// <param name="Error">Symmetric error.</param>
/// <param name="IntegrationError">Error of <paramref name="Error"/> from the integration; null where nothing was integrated for it.</param>
/// <remarks>Nothing is written as minus zero: deviations downwards are differences from 0.</remarks>
internal readonly record struct SystematicEffect(double Up, double Down, double Error, double? IntegrationError)
{
    /// <summary>The effect of an error that was assigned: its effects on the parts of a sum add linearly.</summary>
    /// <param name="source">The source.</param>
    /// <param name="baseline">Cross sections of the baseline.</param>
    /// <param name="contribution">Contribution, with a cross section that is not zero.</param>
    public static SystematicEffect Assigned(AssignedSource source, CrossSectionAnswer baseline, string contribution)
    {
        var touched = baseline.Query.PartsOf(contribution)
            .Where(part => source.Contributions.Contains(part.Contribution))
            .Sum(part => baseline.Of(CrossSectionQuery.NameOf(part.Contribution)).CrossSection.Total.Value);
        var error = source.RelativeError * touched / baseline.Of(contribution).CrossSection.Total.Value;
        return new SystematicEffect(error, 0.0 - error, error, null);
    }

    /// <summary>The largest deviations of alternatives: up and down, and the larger of the two as the error.</summary>
    /// <param name="ratios">Alternatives over the baseline, at least one.</param>
    public static SystematicEffect Envelope(IReadOnlyList<CrossSectionRatio> ratios)
    {
        var up = Math.Max(0.0, ratios.Max(static r => r.Value) - 1.0);
        var down = Math.Min(0.0, ratios.Min(static r => r.Value) - 1.0);
        return new SystematicEffect(up, down, Math.Max(up, -down), ratios.MaxBy(static r => Math.Abs(r.Value - 1.0)).Error);
    }

    /// <summary>
    /// The standard deviation of random alternatives, s = sqrt(sum_k (r_k - mean)^2 / (N - 1)). However the errors e_k of the ratios are correlated, that
    /// of s is at most sqrt(sum_k e_k^2 / (N - 1)), which it is where every e_k is proportional to the deviation.
    /// </summary>
    /// <param name="ratios">Alternatives over the baseline, at least two.</param>
    public static SystematicEffect Ensemble(IReadOnlyList<CrossSectionRatio> ratios)
    {
        var mean = ratios.Average(static r => r.Value);
        var error = Math.Sqrt(ratios.Sum(r => (r.Value - mean) * (r.Value - mean)) / (ratios.Count - 1));
        return new SystematicEffect(error, 0.0 - error, error, Math.Sqrt(ratios.Sum(static r => r.Error * r.Error) / (ratios.Count - 1)));
    }

    /// <summary>All sources in quadrature. The integration errors of the sources, whose correlation is not known, are added linearly.</summary>
    /// <param name="effects">The effects of all sources.</param>
    public static SystematicEffect Quadrature(IReadOnlyList<SystematicEffect> effects)
    {
        var error = Root(static e => e.Error);
        double? integration = effects.All(static e => e.IntegrationError is null)
            ? null
            : error > 0.0 ? effects.Sum(static e => e.Error * (e.IntegrationError ?? 0.0)) / error : Root(static e => e.IntegrationError ?? 0.0);
        return new SystematicEffect(Root(static e => e.Up), 0.0 - Root(static e => e.Down), error, integration);

        double Root(Func<SystematicEffect, double> part) => Math.Sqrt(effects.Sum(e => part(e) * part(e)));
    }
}
