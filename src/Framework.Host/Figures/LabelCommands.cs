using System.Collections.Frozen;

namespace TridentFramework.Host.Figures;

/// <summary>The commands of the label language that stand for one character.</summary>
internal static class LabelCommands
{
    // Name and character in turn.
    private const string Table = """
        alpha α  beta β  gamma γ  delta δ  epsilon ε  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ  iota ι  kappa κ  lambda λ  mu μ
        nu ν  xi ξ  omicron ο  pi π  rho ρ  sigma σ  varsigma ς  tau τ  upsilon υ  phi φ  varphi ϕ  chi χ  psi ψ  omega ω
        Alpha Α  Beta Β  Gamma Γ  Delta Δ  Epsilon Ε  Zeta Ζ  Eta Η  Theta Θ  Iota Ι  Kappa Κ  Lambda Λ  Mu Μ  Nu Ν  Xi Ξ  Omicron Ο
        Pi Π  Rho Ρ  Sigma Σ  Tau Τ  Upsilon Υ  Phi Φ  Chi Χ  Psi Ψ  Omega Ω
        to →  rightarrow →  leftarrow ←  leftrightarrow ↔  pm ±  mp ∓  times ×  cdot ·  leq ≤  le ≤  geq ≥  ge ≥  ll ≪  gg ≫  neq ≠
        sim ~  approx ≈  simeq ≃  equiv ≡  propto ∝  infty ∞
        hbar ħ  ell ℓ  prime ′  degree °  partial ∂  nabla ∇  int ∫  sum ∑  prod ∏  dagger †  ldots …  perp ⊥  in ∈  langle ⟨  rangle ⟩
        """;

    private static readonly FrozenDictionary<string, string> Characters = Table.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2)
        .Append(["quad", "\u2003"])
        .ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

    /// <summary>Commands that act on the group behind them.</summary>
    public static IReadOnlyList<string> OnGroups { get; } = ["bar", "overline", "sqrt"];

    /// <summary>All names, those that act on groups included.</summary>
    public static IEnumerable<string> Names => Characters.Keys.Concat(OnGroups);

    /// <summary>The character of a command, or null if it stands for none.</summary>
    public static string? Character(string name) => Characters.GetValueOrDefault(name);
}
