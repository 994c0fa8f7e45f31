namespace TridentFramework.FormFactors;

/// <summary>Electric and magnetic Sachs form factors of a nucleon at one Q2. Dimensionless; GM(0) is the magnetic moment.</summary>
/// <param name="GE">Electric form factor.</param>
/// <param name="GM">Magnetic form factor, in nuclear magnetons at Q2 = 0.</param>
public readonly record struct SachsFormFactors(double GE, double GM);
