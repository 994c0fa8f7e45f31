using System.Text.Json.Serialization;
using TridentFramework.Engine.Estimation;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>One channel on one target at one energy, with two seeds.</summary>
/// <param name="Case">Channel and target.</param>
/// <param name="EnergyGeV">Neutrino energy, GeV.</param>
/// <param name="First">Result with the first seed.</param>
/// <param name="Second">Result with the second seed.</param>
/// <param name="LowerFb">Cross section at the energy before, fb; zero for the first.</param>
internal sealed record RangeRow([property: JsonIgnore] RangeCase Case, double EnergyGeV, [property: JsonIgnore] ProcessEstimate First, [property: JsonIgnore] ProcessEstimate Second, double LowerFb)
{
    /// <summary>An integral that needs more points than this needs tuning.</summary>
    public const long MostEvaluations = 20_000_000;

    /// <summary>Beyond this many combined errors two seeds disagree.</summary>
    public const double LargestPull = 5.0;

    /// <summary>Channel and target.</summary>
    public string Name => Case.Name;

    /// <summary>Energy over threshold.</summary>
    public double EnergyOverThreshold => EnergyGeV / Case.Channel.ThresholdEnergyGeV(Case.TargetMassGeV);

    /// <summary>Cross section, fb.</summary>
    public double CrossSectionFb => First.CrossSections[0].Total.Value;

    /// <summary>Its relative error.</summary>
    public double RelativeError => First.CrossSections[0].Total.RelativeError;

    /// <summary>Points, the larger of the two seeds.</summary>
    public long Evaluations => Math.Max(First.Evaluations, Second.Evaluations);

    /// <summary>Difference of the seeds in combined errors.</summary>
    public double Pull
    {
        get
        {
            var (a, b) = (First.CrossSections[0].Total, Second.CrossSections[0].Total);
            return (a.Value - b.Value) / Math.Sqrt((a.Error * a.Error) + (b.Error * b.Error));
        }
    }

    /// <summary>What is wrong, or null.</summary>
    public string? Problem =>
        (First.Quality.Doubt ?? Second.Quality.Doubt) is { } doubt ? doubt
        : !First.IsConverged || !Second.IsConverged ? "not converged"
        : Evaluations > MostEvaluations ? "too many points"
        : !(CrossSectionFb > 0.0) ? "not positive"
        : CrossSectionFb <= LowerFb ? "does not rise with energy"
        : Math.Abs(Pull) > LargestPull ? "the seeds disagree"
        : null;
}
