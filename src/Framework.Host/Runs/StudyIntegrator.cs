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
    /// <param name="cancellation">Stops the work; nothing is left behind.</param>
    public StudyEstimates Integrate(Func<int, bool> isWanted, CancellationToken cancellation)
    {
        var byNumber = new Dictionary<int, ProcessEstimate>();
        long shared = 0;
        foreach (var scenario in plan.Scenarios)
        {
            var numbers = Enumerable.Range(scenario.FirstNumber, scenario.Processes.Count).Where(isWanted).ToList();
            var processes = numbers.ConvertAll(number => scenario.Processes[number - scenario.FirstNumber]);
            var integration = scenario.Scenario.Settings[0].Integration;
            var integrator = new CrossSectionIntegrator(
                new EngineOptions((ulong)integration.Seed, integration.MaxEvaluations, threads), maps.Of(scenario.Scenario.Name));
            progress.Begin(scenario.Scenario.Name, processes);
            foreach (var (number, estimate) in numbers.Zip(integrator.Integrate(processes, progress.Report, cancellation)))
                byNumber.Add(number, estimate);
            shared += integrator.SharedEvaluations;
        }

        return new StudyEstimates(byNumber, shared);
    }
}
