namespace TridentFramework.Engine.Integration;

/// <summary>State of one integral while it runs.</summary>
/// <param name="Process">Index of the integral.</param>
/// <param name="Name">Its name.</param>
/// <param name="CrossSectionFb">Current estimate for its first hypothesis, fb.</param>
/// <param name="RelativeError">Largest relative error of its hypotheses.</param>
/// <param name="Evaluations">Points used so far.</param>
/// <param name="IsFinished">The integral is done.</param>
public readonly record struct IntegrationProgress(int Process, string Name, double CrossSectionFb, double RelativeError, long Evaluations, bool IsFinished);
