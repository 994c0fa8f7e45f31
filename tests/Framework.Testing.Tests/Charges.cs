using TridentFramework.FormFactors;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Testing.Tests;

/// <summary>A model with one form factor for every nuclide.</summary>
public sealed class ChargeFactory<TCharge> : PluginFactory<INuclearFormFactorModel, NoParameters>
    where TCharge : INuclearFormFactor, new()
{
    public override string Name => "Charge";

    public override string Summary => "A charge for tests.";

    public override INuclearFormFactorModel Create(NoParameters parameters, PluginContext context) => new Model();

    private sealed class Model : INuclearFormFactorModel
    {
        private readonly TCharge _charge = new();

        public INuclearFormFactor ForNuclide(Nuclide nuclide) => _charge;
    }
}

/// <summary>Generic, so that NUnit does not take it for a fixture of this project: most of them fail.</summary>
public sealed class ChargeContract<TCharge> : NuclearFormFactorContract<ChargeFactory<TCharge>, NoParameters>
    where TCharge : INuclearFormFactor, new()
{
    protected override NoParameters Parameters => new();
}

/// <summary>F = exp(-Q2 r^2/6) with 3 fm, sound.</summary>
public class GaussianCharge : INuclearFormFactor
{
    public virtual double Evaluate(double qSquared) => Math.Exp(-38.5 * qSquared);

    public virtual void Evaluate(ReadOnlySpan<double> qSquared, Span<double> formFactor)
    {
        for (var i = 0; i < qSquared.Length; i++)
            formFactor[i] = Evaluate(qSquared[i]);
    }
}

public sealed class UnnormalisedCharge : GaussianCharge
{
    public override double Evaluate(double qSquared) => 0.99 * base.Evaluate(qSquared);
}

/// <summary>The sphere of 4 fm without an expansion around zero: three digits are left at Q2 = 1e-12 GeV^2.</summary>
public sealed class CancellingCharge : GaussianCharge
{
    public override double Evaluate(double qSquared)
    {
        var x = Math.Sqrt(qSquared) * 4.0 / 0.19732698;
        return qSquared == 0.0 ? 1.0 : 3.0 * (Math.Sin(x) - (x * Math.Cos(x))) / (x * x * x);
    }
}

public sealed class DivergingCharge : GaussianCharge
{
    public override double Evaluate(double qSquared) => Math.Cos(8.8 * Math.Sqrt(qSquared)) * (1.0 + (1e-3 * qSquared));
}

public sealed class BatchWithOtherRounding : GaussianCharge
{
    public override void Evaluate(ReadOnlySpan<double> qSquared, Span<double> formFactor)
    {
        base.Evaluate(qSquared, formFactor);
        foreach (ref var value in formFactor[..(qSquared.Length / 4 * 4)])
            value = Math.BitDecrement(value);
    }
}

public sealed class BatchWithoutItsTail : GaussianCharge
{
    public override void Evaluate(ReadOnlySpan<double> qSquared, Span<double> formFactor) => base.Evaluate(qSquared[..(qSquared.Length / 4 * 4)], formFactor);
}

public sealed class NumberForNotANumber : GaussianCharge
{
    public override double Evaluate(double qSquared) => qSquared < 1e3 ? base.Evaluate(qSquared) : 0.0;
}

public sealed class ThreadDependentCharge : GaussianCharge
{
    private readonly int _thread = Environment.CurrentManagedThreadId;

    public override double Evaluate(double qSquared) => Environment.CurrentManagedThreadId == _thread ? base.Evaluate(qSquared) : base.Evaluate(qSquared * (1.0 + 1e-15));
}

/// <summary>Remembers where it was asked last.</summary>
public sealed class RememberingCharge : GaussianCharge
{
    private double _last;

    public override double Evaluate(double qSquared)
    {
        var value = base.Evaluate(qSquared) * (_last > qSquared ? 1.0 - 1e-15 : 1.0);
        _last = qSquared;
        return value;
    }

    public override void Evaluate(ReadOnlySpan<double> qSquared, Span<double> formFactor)
    {
        for (var i = 0; i < qSquared.Length; i++)
            formFactor[i] = base.Evaluate(qSquared[i]);
    }
}
