using TridentFramework.FormFactors;

namespace TridentFramework.Engine.Tests;

/// <summary>F = 1, but not a number above some Q2.</summary>
internal sealed class BrokenCharge(double largestQSquared) : INuclearFormFactor
{
    public double Evaluate(double qSquared) => qSquared > largestQSquared ? double.NaN : 1.0;
}
