using TridentFramework.Host.Events;

namespace TridentFramework.Host.Runs;

/// <summary>A file of events.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Sample">Name of the task.</param>
/// <param name="File">The file.</param>
/// <param name="Count">Number of events.</param>
/// <param name="SumOfWeights">Sum of the nominal weights.</param>
/// <param name="Efficiency">Events per point that was tried.</param>
/// <param name="OverweightShare">Part of the sum of weights above one; null for weighted events, whose weights are on both sides of one.</param>
/// <param name="LargestWeight">Largest nominal weight.</param>
/// <param name="CrossSectionFb">Cross section averaged over the flux, fb per atom.</param>
/// <param name="ErrorFb">Its statistical error, fb.</param>
/// <param name="Exposure">Amount of beam that the events correspond to; null if it is not known.</param>
internal sealed record EventFileRow(
    string Scenario,
    string Sample,
    WrittenEventFile File,
    long Count,
    double SumOfWeights,
    double Efficiency,
    double? OverweightShare,
    double LargestWeight,
    double CrossSectionFb,
    double ErrorFb,
    double? Exposure);
