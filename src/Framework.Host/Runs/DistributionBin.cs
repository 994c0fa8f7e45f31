namespace TridentFramework.Host.Runs;

/// <summary>Cross section in a bin, not divided by its width.</summary>
/// <param name="CrossSectionFb">Cross section per target atom, fb.</param>
/// <param name="ErrorFb">One standard deviation, fb.</param>
internal readonly record struct DistributionBin(double CrossSectionFb, double ErrorFb);
