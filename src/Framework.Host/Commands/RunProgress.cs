using System.Globalization;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Commands;

/// <summary>Progress as plain lines, one for each finished integral, for logs and pipes.</summary>
/// <param name="writer">Where to write, usually standard error.</param>
internal sealed class RunProgress(TextWriter writer) : IRunProgress
{
    private readonly Lock _gate = new();
    private int _finished;
    private int _count;

    /// <inheritdoc/>
    public void Begin(string scenario, IReadOnlyList<TridentProcess> processes)
    {
        lock (_gate)
        {
            (_finished, _count) = (0, processes.Count);
            writer.WriteLine($"scenario {scenario}: {processes.Count} integrals");
        }
    }

    /// <inheritdoc/>
    public void Report(IntegrationProgress state)
    {
        if (!state.IsFinished)
            return;
        lock (_gate)
        {
            _finished++;
            writer.WriteLine($"  [{_finished}/{_count}] {Describe(state)}");
        }
    }

    /// <summary>The integral and its estimate in one line.</summary>
    public static string Describe(IntegrationProgress state) => string.Create(
        CultureInfo.InvariantCulture,
        $"{state.Name}: {state.CrossSectionFb:0.0000e+00} fb, relative error {state.RelativeError:0.0e+00}, {state.Evaluations:N0} points");
}
