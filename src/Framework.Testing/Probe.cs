namespace TridentFramework.Testing;

/// <summary>A question to a model.</summary>
/// <param name="Question">What is asked, such as "F of Ar40 at Q2 = 1e-3 ... 2e-3 GeV^2".</param>
/// <param name="Ask">Asks it.</param>
internal readonly record struct Probe(string Question, Func<double[]> Ask);
