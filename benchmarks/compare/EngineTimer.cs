using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>Integrates with the engine on one thread and measures the CPU time of the whole process.</summary>
/// <param name="target">Target and beam.</param>
/// <param name="seed">Seed of the engine.</param>
internal sealed class EngineTimer(ArgonTarget target, ulong seed)
{
    /// <summary>No integral here comes near this number of points.</summary>
    private const long MostEvaluations = 4_000_000_000;

    private const int Repetitions = 7;

    // The runtime compiles hot methods anew in the background; times have settled when several repetitions in a row are no faster.
    private const int SettledRepetitions = 6;
    private const int MostWarmUps = 60;
    private const double Faster = 0.98;

    /// <summary>A repetition lasts about this long, so that the clock's steps do not matter.</summary>
    private const double SecondsPerRepetition = 0.1;

    /// <summary>Median over repetitions after a warm-up.</summary>
    /// <param name="comparison">The integral.</param>
    /// <param name="relativeError">Requested relative error.</param>
    /// <exception cref="InvalidOperationException">The integral does not converge.</exception>
    public Measurement Measure(ComparisonCase comparison, double relativeError)
    {
        var process = Process(comparison, relativeError);
        var settled = WarmUp(process);
        var batch = (int)Math.Clamp(SecondsPerRepetition / settled, 1.0, 1000.0);
        var seconds = new double[Repetitions];
        for (var i = 0; i < seconds.Length; i++)
            seconds[i] = Time(process, batch);
        Array.Sort(seconds);
        var estimate = Integrate(process);
        if (!estimate.IsConverged)
            throw new InvalidOperationException($"{comparison.Name}: the engine did not reach {relativeError:G3} with {estimate.Evaluations} points");
        var total = estimate.CrossSections[0].Total;
        return new Measurement(total.Value, total.Error, estimate.Quality.Chi2PerDof, estimate.Evaluations, seconds[Repetitions / 2]);
    }

    /// <summary>The integral, once and without a clock.</summary>
    /// <param name="comparison">The integral.</param>
    /// <param name="relativeError">Requested relative error.</param>
    public ProcessEstimate Integrate(ComparisonCase comparison, double relativeError) => Integrate(Process(comparison, relativeError));

    private double WarmUp(TridentProcess process)
    {
        var best = double.PositiveInfinity;
        for (int i = 0, settled = 0; i < MostWarmUps && settled < SettledRepetitions; i++)
        {
            var seconds = Time(process, 1);
            settled = seconds > Faster * best ? settled + 1 : 0;
            best = Math.Min(best, seconds);
        }

        return best;
    }

    private double Time(TridentProcess process, int times)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
            Integrate(process);
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds / times;
    }

    private TridentProcess Process(ComparisonCase comparison, double relativeError)
    {
        var tensor = new CoherentTensor(target.FormFactor, target.Nuclide.Z);
        var hypothesis = new Hypothesis(tensor, target.Constants, [], comparison.EnergyGeV is null ? target.Beam : null);
        return new TridentProcess(comparison.Name, comparison.Channel, target.Nuclide.NuclearMassGeV, comparison.EnergyGeV, [hypothesis], relativeError);
    }

    private ProcessEstimate Integrate(TridentProcess process) =>
        new CrossSectionIntegrator(new IntegrationOptions(seed, MostEvaluations, 1)).Integrate([process], null, default)[0];
}
