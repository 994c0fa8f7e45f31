using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;

namespace TridentFramework.Host.Runs;

/// <summary>Is told how a run goes. Called from worker threads.</summary>
internal interface IRunProgress
{
    /// <summary>The integrals of a scenario begin.</summary>
    void Begin(string scenario, IReadOnlyList<TridentProcess> processes);

    /// <summary>One integral went on.</summary>
    void Report(IntegrationProgress state);
}
