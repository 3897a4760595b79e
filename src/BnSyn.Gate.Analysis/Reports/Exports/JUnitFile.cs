using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports.Parts;

namespace BnSyn.Gate.Analysis.Reports.Exports;

/// <summary>
/// Writes <c>junit.xml</c>, which the test tabs of CI servers read: a suite for each scenario, a test for each comparison. What drifted or shows
/// nothing is a failure, what proves nothing an error.
/// </summary>
internal static partial class JUnitFile
{
    /// <summary>The file's name in the report folder.</summary>
    public const string FileName = "junit.xml";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Writes the file's bytes; the same result always gives the same ones, so there are no times in it.</summary>
    /// <param name="result">What was judged.</param>
    public static byte[] Write(GateResult result)
    {
        var cases = TestCase.Of(result);
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "physics gate");
            WriteCounts(xml, cases);
            foreach (var suite in cases.GroupBy(test => test.Suite, StringComparer.Ordinal))
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", Xml(suite.Key));
                WriteCounts(xml, [.. suite]);
                foreach (var test in suite)
                {
                    Write(xml, test);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<TestCase> cases)
    {
        xml.WriteAttributeString("tests", NumberText.Of((long)cases.Count));
        xml.WriteAttributeString("failures", NumberText.Of((long)cases.Count(test => !test.Passes && !IsError(test))));
        xml.WriteAttributeString("errors", NumberText.Of((long)cases.Count(IsError)));
    }

    private static void Write(XmlWriter xml, TestCase test)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Xml(test.Suite));
        xml.WriteAttributeString("name", Xml(test.Name));
        if (!test.Passes)
        {
            xml.WriteStartElement(IsError(test) ? "error" : "failure");
            xml.WriteAttributeString("type", test.Findings is [var first, ..] ? first.Diagnostic.Code : OutcomeWord.Of(test.Outcome));
            xml.WriteAttributeString("message", Xml(test.Findings is [var told, ..] ? told.Message : $"{OutcomeWord.Of(test.Outcome)}; see report.html"));
            xml.WriteString(Xml(string.Join('\n', test.Findings.Select(finding => $"{finding.Diagnostic.Code}: {finding.Message}. {finding.Diagnostic.Remedy}"))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static bool IsError(TestCase test) => test.Outcome == Outcome.Invalid;

    // What XML cannot hold at all, not even escaped, is shown as what Unicode shows for the unknown.
    private static string Xml(string text) => NotOfXml().Replace(text, "\uFFFD");

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex NotOfXml();
}
