namespace TridentFramework.Host.Runs;

/// <summary>One term of a cross section per target atom.</summary>
/// <param name="Process">Index of the integral in its plan.</param>
/// <param name="Hypothesis">Index of the hypothesis in the integral.</param>
/// <param name="Factor">Weight of the term, such as an isotope's atom fraction.</param>
internal readonly record struct ProcessTerm(int Process, int Hypothesis, double Factor);
