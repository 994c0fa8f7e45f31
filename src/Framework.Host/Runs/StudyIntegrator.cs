using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Host.Maps;
using EngineOptions = TridentFramework.Engine.Integration.IntegrationOptions;

namespace TridentFramework.Host.Runs;

/// <summary>Integrates what a study needs, scenario by scenario, all integrals of a scenario in one go.</summary>
/// <param name="plan">Plan of the study.</param>
/// <param name="threads">Worker threads.</param>
/// <param name="maps">Maps to start from; receives those of this run.</param>
/// <param name="progress">Is told how the integrals go.</param>
internal sealed class StudyIntegrator(StudyPlan plan, int threads, StudyMaps maps, IRunProgress progress)
{
    /// <summary>Integrates all integrals, or some of them. An estimate does not depend on which others are wanted.</summary>
    /// <param name="isWanted">Decides by the number of an integral in the study.</param>
    /// <param name="isFilled">Decides in the same way whether the histograms of an integral are filled, if a task asks for any.</param>
    /// <param name="cancellation">Stops the work; nothing is left behind.</param>
    public StudyEstimates Integrate(Func<int, bool> isWanted, Func<int, bool> isFilled, CancellationToken cancellation)
    {
        var byNumber = new Dictionary<int, ProcessEstimate>();
        var distributions = new Dictionary<(int Task, int Number), ProcessDistributions>();
        long shared = 0;
        foreach (var scenario in plan.Scenarios)
        {
            var numbers = Enumerable.Range(scenario.FirstNumber, scenario.Processes.Count).Where(isWanted).ToList();
            var processes = numbers.ConvertAll(number => scenario.Processes[number - scenario.FirstNumber]);
            var integration = scenario.Scenario.Settings[0].Integration;
            var options = new EngineOptions((ulong)integration.Seed, integration.MaxEvaluations, threads);
            var integrator = new CrossSectionIntegrator(options, maps.Of(scenario.Scenario.Name));
            progress.Begin(scenario.Scenario.Name, processes);
            foreach (var (number, estimate) in numbers.Zip(integrator.Integrate(processes, progress.Report, cancellation)))
                byNumber.Add(number, estimate);
            shared += integrator.SharedEvaluations;
            foreach (var pass in scenario.DistributionPasses)
                Fill(scenario, pass, options);
        }

        return new StudyEstimates(byNumber, shared) { Distributions = distributions };

        void Fill(ScenarioPlan scenario, DistributionPass pass, EngineOptions options)
        {
            var wanted = pass.Processes.Where(process => isFilled(scenario.FirstNumber + process)).ToList();
            if (wanted.Count == 0)
                return;
            var processes = wanted.ConvertAll(process => scenario.Processes[process]);
            progress.Begin($"{scenario.Scenario.Name}, distributions", processes);
            var filled = new DistributionIntegrator(options, maps.Of(scenario.Scenario.Name))
                .Integrate(processes, [.. pass.Task.Histograms.Select(static h => h.Axis)], pass.Task.Points, progress.Report, cancellation);
            foreach (var (process, result) in wanted.Zip(filled))
                distributions.Add((pass.Number, scenario.FirstNumber + process), result);
        }
    }
}
