namespace TridentFramework.Engine.PhaseSpace;

/// <summary>
/// Columns of one block of phase-space points (structure of arrays). One block belongs to one worker; all blocks have the same length,
/// so that every point takes the same vector path wherever it stands.
/// </summary>
internal sealed class PhaseSpaceBlock
{
    /// <summary>Points in a block.</summary>
    public const int Length = 256;

    /// <summary>Coordinates of a point with both azimuths: seven, and the beam energy.</summary>
    public const int Dimensions = 8;

    /// <summary>Coordinates of a point whose azimuths are integrated over: five, and the beam energy.</summary>
    public const int DimensionsWithoutAzimuths = 6;

    /// <summary>Unit-cube coordinates after the adaptive map, by dimension.</summary>
    public double[][] Coordinate { get; } = [.. Enumerable.Range(0, Dimensions).Select(_ => new double[Length])];

    /// <summary>Jacobian of the adaptive map.</summary>
    public double[] MapJacobian { get; } = new double[Length];

    /// <summary>Neutrino energy in the rest frame of the target, GeV.</summary>
    public double[] EnergyGeV { get; } = new double[Length];

    /// <summary>Jacobian dE/dx of the beam energy, GeV; one for a fixed energy.</summary>
    public double[] EnergyJacobian { get; } = new double[Length];

    /// <summary>Q2, GeV^2.</summary>
    public double[] QSquared { get; } = new double[Length];

    /// <summary>ln of the ratio of the ends of the Q2 range.</summary>
    public double[] LogQSquaredRange { get; } = new double[Length];

    /// <summary>(k+q)^2, GeV^2.</summary>
    public double[] SX { get; } = new double[Length];

    /// <summary>1/sX, GeV^-2.</summary>
    public double[] InverseSX { get; } = new double[Length];

    /// <summary>1/(sX + Q2), GeV^-2.</summary>
    public double[] InverseX { get; } = new double[Length];

    /// <summary>Squared transverse component of Ptilde, GeV^2.</summary>
    public double[] TransverseTargetSquared { get; } = new double[Length];

    /// <summary>Squared pair mass, GeV^2.</summary>
    public double[] L2 { get; } = new double[Length];

    /// <summary>L2 above its threshold (m- + m+)^2, GeV^2, without the cancellation.</summary>
    public double[] L2AboveThreshold { get; } = new double[Length];

    /// <summary>1/L2, GeV^-2.</summary>
    public double[] InverseL2 { get; } = new double[Length];

    /// <summary>Largest K2 at given sX, Q2, L2: 4 |k| |k'|, GeV^2.</summary>
    public double[] KSquaredRange { get; } = new double[Length];

    /// <summary>K2, GeV^2.</summary>
    public double[] KSquared { get; } = new double[Length];

    /// <summary>sqrt((q.L)^2 + Q2 L2), GeV^2: the photon momentum in the rest frame of the pair times the pair mass.</summary>
    public double[] PhotonRoot { get; } = new double[Length];

    /// <summary>1/((q.L)^2 + Q2 L2), GeV^-4.</summary>
    public double[] InversePhotonRootSquared { get; } = new double[Length];

    /// <summary>Smallest D2/D1 at given Q2, L2, K2.</summary>
    public double[] LowestPropagatorRatio { get; } = new double[Length];

    /// <summary>Largest D2/D1 over the smallest.</summary>
    public double[] PropagatorRatioRange { get; } = new double[Length];

    /// <summary>Smallest |D1| at given Q2, L2, K2, GeV^2.</summary>
    public double[] MinusD1Low { get; } = new double[Length];

    /// <summary>Smallest |D2| at given Q2, L2, K2, GeV^2.</summary>
    public double[] MinusD2Low { get; } = new double[Length];

    /// <summary>|D1| = -D1, GeV^2.</summary>
    public double[] MinusD1 { get; } = new double[Length];

    /// <summary>|D2| = -D2, GeV^2.</summary>
    public double[] MinusD2 { get; } = new double[Length];

    /// <summary>1/|D1|, GeV^-2.</summary>
    public double[] InverseMinusD1 { get; } = new double[Length];

    /// <summary>1/|D2|, GeV^-2.</summary>
    public double[] InverseMinusD2 { get; } = new double[Length];

    /// <summary>Cosine of the azimuth of the pair about q, counted from k'.</summary>
    public double[] CosPair { get; } = new double[Length];

    /// <summary>Sine of the azimuth of the pair about q, counted from k'.</summary>
    public double[] SinPair { get; } = new double[Length];

    /// <summary>Cosine of the azimuth of the target momentum about q, counted from k'.</summary>
    public double[] CosTarget { get; } = new double[Length];

    /// <summary>Sine of the azimuth of the target momentum about q, counted from k'.</summary>
    public double[] SinTarget { get; } = new double[Length];

    /// <summary>Weight dPhi_4 / (4 M E) 8 pi^2 / Q2^2 of the point with all Jacobians but that of the adaptive map; times G_F^2 alpha^2 S it is a cross section in GeV^-2.</summary>
    public double[] Weight { get; } = new double[Length];

    /// <summary>S1 for gV^2.</summary>
    public double[] S1VV { get; } = new double[Length];

    /// <summary>S1 for gA^2.</summary>
    public double[] S1AA { get; } = new double[Length];

    /// <summary>S1 for gV gA.</summary>
    public double[] S1VA { get; } = new double[Length];

    /// <summary>S2 for gV^2.</summary>
    public double[] S2VV { get; } = new double[Length];

    /// <summary>S2 for gA^2.</summary>
    public double[] S2AA { get; } = new double[Length];

    /// <summary>S2 for gV gA.</summary>
    public double[] S2VA { get; } = new double[Length];
}
