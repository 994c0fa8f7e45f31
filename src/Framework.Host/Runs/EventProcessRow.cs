namespace TridentFramework.Host.Runs;

/// <summary>The events of one process of a sample.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Sample">Name of the task.</param>
/// <param name="Process">Identifier in event files.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Contribution">What the neutrino scatters on.</param>
/// <param name="Nuclide">The nuclide; several where a nucleon of any of them is struck.</param>
/// <param name="CrossSectionFb">Average over the flux of its neutrino, fb per atom of the target.</param>
/// <param name="ErrorFb">Its statistical error, fb.</param>
/// <param name="Count">Number of events.</param>
/// <param name="SumOfWeights">Sum of their nominal weights.</param>
internal sealed record EventProcessRow(
    string Scenario, string Sample, int Process, string Channel, string Contribution, string Nuclide, double CrossSectionFb, double ErrorFb, long Count, double SumOfWeights);
