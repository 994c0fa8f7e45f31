using TridentFramework.FormFactors;

namespace TridentFramework.Engine.Tests;

/// <summary>F = 1.</summary>
internal sealed class PointCharge : INuclearFormFactor
{
    public double Evaluate(double qSquared) => 1.0;
}
